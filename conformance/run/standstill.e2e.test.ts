// The real command line, stopped in the middle of a scenario as a laptop is that falls asleep.
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { commandLine } from '../fixture/command-line.ts'

const { start } = commandLine({ TESTBENK_LANGUAGE: 'en' })
const PATIENCE = 180_000

it('a run whose machine slept walks that scenario anew, and does not fail a right EPJ', {
  timeout: PATIENCE,
}, async () => {
  const out = mkdtempSync(join(tmpdir(), 'testbenk-standstill-'))
  const file = (name: string) => readdirSync(out).map((run) => join(out, run, name))[0] ?? ''
  const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '')
  const walked = () => (read('run.json') === '' ? 0 : JSON.parse(read('run.json')).scenarios.length)

  const { child, text } = start('run', '--plan', 'helseid-only', '--out', out)
  await expect.poll(walked, { timeout: PATIENCE / 2, interval: 20 }).toBeGreaterThan(0)
  child.kill('SIGSTOP')
  // What is tried is real time that passes without the process: more than the five seconds that are a standstill.
  await sleep(8_000)
  child.kill('SIGCONT')
  const [code] = await once(child, 'close')

  expect({ code, text: text() }).toMatchObject({ code: 0 })
  const { scenarios, run } = JSON.parse(read('result.json'))
  expect(run.journal.intact).toBe(true)
  expect(scenarios.map(({ detail }: { detail?: { en: string } }) => detail?.en)).toContainEqual(
    expect.stringMatching(/^the machine stood still for \d+ s; what was seen then does not count/),
  )
  expect(read('events.jsonl')).toContain('"kind":"attempt-abandoned"')
  expect(read('report.html')).toContain('the machine stood still')
})
