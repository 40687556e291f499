import { describe, expect, it } from 'vitest'
import { createCommandDriver } from './command.ts'

const node = `"${process.execPath}"`
const driver = (script: string, timeoutMs = 20_000) =>
  createCommandDriver({ command: `${node} -e '${script}'`, timeoutMs })
const echo =
  'const o=JSON.parse(require("fs").readFileSync(0,"utf8"));console.log(JSON.stringify({ok:true,seen:{message:o.action+" "+o.args.patient}}))'

describe('a command that drives an EPJ', () => {
  it('gets the action on its input and answers on its output', async () => {
    expect(await driver(echo).perform('open-patient', { patient: '13116900216' })).toEqual({
      outcome: 'ok',
      seen: { message: 'open-patient 13116900216' },
    })
  })

  it('never has an argument of an action in its command line', async () => {
    const outcome = await driver(echo).perform('open-patient', { patient: "'; exit 9; '" })
    expect(outcome.seen).toEqual({ message: "open-patient '; exit 9; '" })
  })

  it('that fails is told with its exit code and what it complained about', async () => {
    const failing = driver('console.error("no EPJ here");process.exit(3)')
    await expect(failing.perform('reset', {})).rejects.toThrow('ended with 3: no EPJ here')
    await expect(driver('console.log("hello")').perform('reset', {})).rejects.toThrow('something else than')
  })

  it('that hangs is ended with all it started, and counts as timed out', async () => {
    const hanging = driver('setInterval(()=>{},1000)', 300)
    expect(await hanging.perform('reset', {})).toMatchObject({ outcome: 'timed-out' })
  })

  it('that never stops talking is ended', async () => {
    const talking = driver('const s="x".repeat(1e5);(function f(){process.stdout.write(s,f)})()')
    await expect(talking.perform('reset', {})).rejects.toThrow('larger than 1.5 MB')
  })

  it('that does not exist is not reached', async () => {
    const missing = createCommandDriver({ command: 'no-such-program-here', timeoutMs: 5_000 })
    await expect(missing.perform('reset', {})).rejects.toThrow('ended with 127')
  })
})
