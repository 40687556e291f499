import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

const MODULE = JSON.stringify(new URL('./end-when-orphaned.ts', import.meta.url).href)
const CHILD = `
  const { endWhenOrphaned } = await import(${MODULE})
  endWhenOrphaned()
  const { writeSync } = await import('node:fs')
  writeSync(1, 'looping')
  for (;;);`
/** Its child has its output too, so that this ends when both have. */
const PARENT = `
  const { spawn } = await import('node:child_process')
  spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(CHILD)}], { stdio: 'inherit' })
  setInterval(() => undefined, 1_000)`

it('a process that loops for ever ends when the one that started it is killed', async () => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(parent.stdout, 'data')
  expect(String(said)).toBe('looping')
  parent.stdout.resume()
  parent.kill('SIGKILL')
  await once(parent.stdout, 'close')
})
