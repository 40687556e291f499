// From a run that is killed to a bundle that a stranger verifies, with the real command line: the whole way that a
// vendor's evidence goes.
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { commandLine } from './fixture/command-line.ts'
import { fileWith } from './run/fixture/saved-run.ts'

const out = mkdtempSync(join(tmpdir(), 'testbenk-certificate-'))
const runs = join(out, 'runs')
type Finished = Awaited<ReturnType<typeof finish>>
const { start, finish } = commandLine({
  XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'testbenk-config-')),
  TESTBENK_LANGUAGE: 'en',
})

const runIn = () => (existsSync(runs) ? readdirSync(runs) : []).map((name) => join(runs, name))[0] ?? ''
const walked = (): number => {
  const file = join(runIn(), 'run.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).scenarios.length : 0
}

const ownChecks = join(out, 'my-checks.ts')
writeFileSync(
  ownChecks,
  `import { check, scenario, steps } from 'testbenk'
   export const checks = [check({ id: 'own/parts', holds: 'Each log-in is pushed', broken: 'None is', why: 'w', fix: 'f',
     select: ({ par }) => par, evaluate: () => [] })]
   export const scenarios = [scenario({ id: 'own/log-in', title: 'Log in once more',
     steps: [steps.logIn('lege'), steps.logOut()] })]`,
)

/** Three programs, one after the other, each of which judges a whole run: on a busy machine that takes time. */
const PATIENCE = 300_000

describe('a run that is killed', () => {
  const zip = join(out, 'bundle.zip')
  let done = 0
  let resumed: Finished
  let made: Finished

  beforeAll(async () => {
    const options = ['--plan', 'helseid-only', '--out', runs, '--checks', ownChecks]
    const expected = fileWith('expected.json', '{"expected":[]}')
    const { child } = start(
      ...['run', ...options, '--epj', 'Fjord EPJ 7.2', '--report', 'html,sarif,tap', '--expect', expected],
    )
    await vi.waitUntil(() => walked() > 1, { timeout: PATIENCE / 2, interval: 20 })
    child.kill('SIGKILL')
    await once(child, 'close')
    // What a machine that loses its power may leave: half a line.
    appendFileSync(join(runIn(), 'events.jsonl'), '{"v":1,"seq":')
    done = walked()
    resumed = await finish('run', '--resume', runIn(), '--checks', ownChecks)
    made = await finish('bundle', runIn(), '--to', zip, '--checks', ownChecks)
  }, PATIENCE)

  it('is gone on with to its end, with a vendor’s own checks and scenario', () => {
    expect(resumed).toMatchObject({ code: 0 })
    expect(walked()).toBeGreaterThan(done)
    const result = JSON.parse(readFileSync(join(runIn(), 'result.json'), 'utf8'))
    expect(result.run).toMatchObject({ epj: 'Fjord EPJ 7.2', journal: { intact: true } })
    // What was to be carried over was there from the beginning, and need not be named again.
    expect(result.expectations).toEqual([])
    expect(result.scenarios.at(-1)).toMatchObject({ id: 'own/log-in', outcome: 'completed' })
    expect(result.checks.at(-1)).toMatchObject({ id: 'own/parts', verdict: 'passed' })
  })

  it('becomes a bundle that holds, with the same contents when it is judged again', async () => {
    const contents = /contents {2}([0-9a-f]{64})/.exec(made.text)?.[1]
    expect(made).toMatchObject({ code: 0, text: expect.stringContaining('A signing key was made') })
    const key = /key {7}([0-9a-f]{64})/.exec(made.text)?.[1] ?? ''
    const bytes = readFileSync(zip)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    const changedZip = join(mkdtempSync(join(tmpdir(), 'testbenk-changed-')), 'changed.zip')
    writeFileSync(changedZip, bytes)
    const [verified, changed] = await Promise.all([
      finish('verify', zip, '--checks', ownChecks, '--trust', key),
      finish('verify', changedZip, '--checks', ownChecks),
    ])
    expect(verified).toMatchObject({ code: 0, text: expect.stringContaining(`contents  ${contents}`) })
    expect(changed).toMatchObject({
      code: 1,
      text: expect.stringMatching(/refused: .* was changed/),
    })
  })

  it('is asked the one question, and the simulated EPJ is told no', async () => {
    const [asked, still] = await Promise.all([
      finish('can-i-certify', zip, '--checks', ownChecks),
      finish('evidence', 'revalidate', runIn(), '--checks', ownChecks),
    ])
    expect(asked).toMatchObject({
      code: 2,
      text: expect.stringMatching(/Can we certify\? No, not yet\. \d+ things? stands? in the way\./),
    })
    expect(readFileSync(`${zip}.certificate.html`, 'utf8')).toContain('simulated EPJ')
    expect(still).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^(\d+) of \1 passes still count\.$/m),
    })
  })
})
