import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'

const module = JSON.stringify(new URL('./still-at-it.ts', import.meta.url))

/** A command that leaves its thread no moment until somebody writes to it. */
function started(isTerminal: boolean, language = 'nb') {
  const work = `
    import { readSync } from 'node:fs'
    const { stillAtIt } = await import(${module})
    const command = stillAtIt(async () => { readSync(0, Buffer.alloc(1)); return 3 })
    process.exit(await command({ isTerminal: ${isTerminal}, settings: { language: '${language}' } }))`
  return spawn(process.execPath, ['--input-type=module', '-e', work])
}

describe('a command that takes long', () => {
  it.each([
    ['nb', /^ {2}leser og vurderer, \d+ s til nå\n$/],
    ['en', /^ {2}reading and judging, \d+ s so far\n$/],
  ])('tells so at a terminal while it works, and ends as it would (%s)', async (language, says) => {
    const child = started(true, language)
    const ended = once(child, 'exit')
    const [told] = await once(child.stderr, 'data')
    child.stdin.end('.')
    expect(String(told)).toMatch(says)
    expect(await ended).toEqual([3, null])
  })

  it('goes on when nobody listens', async () => {
    const child = started(true)
    const ended = once(child, 'exit')
    child.stderr.destroy()
    child.stdin.end('.')
    expect(await ended).toEqual([3, null])
  })

  it('tells nothing where there is no terminal', async () => {
    const child = started(false)
    const said: unknown[] = []
    child.stderr.on('data', (piece) => said.push(String(piece)))
    child.stdin.end('.')
    expect(await once(child, 'close')).toEqual([3, null])
    expect(said).toEqual([])
  })
})
