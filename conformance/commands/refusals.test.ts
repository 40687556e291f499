// What the commands around evidence say to settings that are not valid: one line, and exit 4.
import { generateKeyPairSync, hash } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInvocation } from '../config.ts'
import { fileWith, ownEpjDriven, savedRun } from '../run/fixture/saved-run.ts'
import { askCommand } from './fixture/ask-command.ts'

async function refusal(...argv: readonly string[]): Promise<string> {
  const { code, printed, refused } = await askCommand(argv, { TESTBENK_LANGUAGE: 'en' })
  if (refused === undefined) return `exit ${code}: ${printed}`
  expect(refused.en).not.toContain('\n')
  expect(refused.nb, 'told in Norwegian too').not.toBe(refused.en)
  return refused.en
}

describe('a bundle', () => {
  it('is verified with the key one was told of, and refused with another or without the vendor’s checks', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const key = fileWith('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    chmodSync(key, 0o600)
    const zip = fileWith('bundle.zip', '')
    const made = await refusal('bundle', savedRun(), '--key', key, '--to', zip)
    const fingerprint = /key {7}([0-9a-f]{64})/.exec(made)?.[1] ?? ''
    expect(made).toMatch(/^exit 0: /)
    const verified = await refusal('verify', zip, '--trust', fingerprint)
    expect(verified).toMatch(/^exit 0: .*: holds\n[\s\S]*as you asked for$/)
    expect(verified).toContain('driven    by an adapter that listens (webhook)\n')
    expect(await refusal('verify', zip, '--trust', '0'.repeat(64))).toContain('exit 1: ')
    const inCapitals = fingerprint.toUpperCase().replace(/..(?=.)/g, '$&:')
    expect(await refusal('verify', zip, '--trust', inCapitals)).toContain('as you asked for')
    for (const none of [fingerprint.slice(0, 16), `${fingerprint}0`, 'NHN'])
      expect(await refusal('verify', zip, '--trust', none)).toContain('and not a fingerprint')
    const page = fileWith('page.html', '')
    const asked = (subject: string, key: string) =>
      refusal('can-i-certify', subject, '--trust', key, '--page', page)
    expect(await asked(zip, inCapitals)).toMatch(/^exit \d: Can we certify\?/)
    expect(await asked(zip, '0'.repeat(64))).toMatch(/^exit 1: .*refused: it was signed with the key/)
    expect(await asked(zip, 'NHN')).toContain('and not a fingerprint')
    expect(await asked(savedRun(), fingerprint)).toMatch(/^exit 1: .*refused: a run folder is not signed/)
    const noZip = await refusal('verify', fileWith('bundle.zip', 'x'))
    expect(noZip).toMatch(/^exit 1: .*refused: it cannot be read as a zip/)
    const inNorwegian = await refusal('verify', fileWith('bundle.zip', 'x'), '--language', 'nb')
    expect(inNorwegian).toMatch(/^exit 1: .*godtas ikke: den kan ikke leses som en zip: den er for kort$/)
    const own = { file: 'my-checks.ts', sha256: '0'.repeat(64) }
    expect(await refusal('bundle', savedRun({ own }), '--key', key)).toContain('--checks my-checks.ts')
  })
})

describe('an earlier run whose run.json or journal was changed', () => {
  it('has no pass that still counts, and is not decided', async () => {
    const folder = savedRun()
    await askCommand(['check', folder], { TESTBENK_LANGUAGE: 'en' })
    expect(await refusal('evidence', 'revalidate', folder)).toMatch(/^exit [01]: .* passes still count\.$/m)
    const file = join(folder, 'run.json')
    const record = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...record, epj: 'Another EPJ' }))
    const told = await refusal('evidence', 'revalidate', folder)
    expect(told).toMatch(/^exit 2: The journal is not intact/)
    expect(told).not.toContain('still count')
  })

  it('is told in one line when a text in it has no end', async () => {
    const folder = savedRun()
    const file = join(folder, 'run.json')
    const record = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...record, seed: 'x'.repeat(200_000) }))
    expect(await refusal('check', folder)).toMatch(/run\.json: seed is too much: at most 100000$/)
  })
})

describe('a run of the bench’s own simulated EPJ with the name of another', () => {
  it.each([
    ['is told by verify', savedRun({ driver: 'reference' })],
    ['is told by verify, though the run names another driver', savedRun({}, ['test/one'], ownEpjDriven)],
  ])('%s', async (_what, folder) => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const key = fileWith('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    chmodSync(key, 0o600)
    const zip = fileWith('bundle.zip', '')
    await refusal('bundle', folder, '--key', key, '--to', zip)
    expect(await refusal('verify', zip)).toMatch(
      /Fjord EPJ 7\.2\n {2}driven {4}by .* own .*EPJ.* says nothing of a real EPJ/,
    )
    expect(await refusal('can-i-certify', zip, '--language', 'en')).toContain('own simulated EPJ')
  })

  it('is told by check, in both languages, and no other run is', async () => {
    const folder = savedRun({}, ['test/one'], ownEpjDriven)
    expect(await refusal('check', folder, '--language', 'en')).toMatch(
      /driven by an adapter that listens \(webhook\)\. But the journal shows the bench’s own simulated EPJ/,
    )
    expect(await refusal('check', folder, '--language', 'nb')).toMatch(
      /drevet av en adapter som lytter \(webhook\)\. Men journalen viser .* simulerte EPJ/,
    )
    const others = [savedRun(), savedRun({ driver: 'reference' }, ['test/one'], ownEpjDriven)]
    for (const other of others)
      expect(await refusal('check', other, '--language', 'en')).not.toContain('journal shows')
  })
})

describe('a bundle of a run with a vendor’s own checks', () => {
  it('holds with their file, and without it is told to be judged in part, with exit 2', async () => {
    const source = `import { check } from 'testbenk'
      export const checks = [check({ id: 'own/x', holds: 'a', broken: 'b', why: 'c', fix: 'd',
        select: ({ metadata }) => metadata, evaluate: () => [] })]`
    const checks = fileWith('my-checks.ts', source)
    const sha256 = hash('sha256', source, 'hex')
    const zip = fileWith('bundle.zip', '')
    const { privateKey } = generateKeyPairSync('ed25519')
    const key = fileWith('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    chmodSync(key, 0o600)
    const run = savedRun({ own: { file: 'my-checks.ts', sha256 } })
    expect(await refusal('bundle', run, '--checks', checks, '--key', key, '--to', zip)).toMatch(/^exit 0/)
    expect(await refusal('verify', zip, '--checks', checks)).toMatch(/^exit 0: .*: holds\n/)
    const without = await refusal('verify', zip)
    expect(without).toMatch(/^exit 2: .* were not judged again\n/)
    expect(without).toContain(`unpack it and give --checks own/${sha256}.ts`)
    expect(await refusal('can-i-certify', zip)).toContain('give the same file with --checks my-checks.ts')
  })
})

describe('settings that are not valid', () => {
  const run = savedRun()
  const file = fileWith('file', '')
  const har = fileWith('traffic.har', JSON.stringify({ log: { version: '1.2', entries: [] } }))
  const line = (check: string, change: object = {}) => ({
    check,
    verdict: 'failed',
    owner: 'Team Portal',
    reason: 'EPJ-1',
    expires: '2026-12-31',
    ...change,
  })
  const judgement = ['--verdict', 'passed', '--by', 'Kari Nordmann']
  const list = (...expected: readonly object[]) => fileWith('expected.json', JSON.stringify({ expected }))

  it.each([
    [['bundle'], 'needs the folder of a run'],
    [['bundle', '/nowhere'], 'cannot be read'],
    [['bundle', run, '--loud', 'x'], 'no option --loud'],
    [['bundle', run, '--key', '/nowhere.pem'], 'cannot be read'],
    [['bundle', run, '--key', file], 'cannot be read as a key'],
    [['bundle', run, '--to'], '--to needs a value'],
    [['verify'], 'needs a bundle'],
    [['verify', '/nowhere.zip'], 'cannot be read'],
    [['attest'], 'needs the folder'],
    [['attest', run, 'KJ-R01', '--verdict', 'maybe'], '--verdict is'],
    [['attest', run, 'KJ-R01', '--answer', 'maybe', '--by', 'Kari Nordmann'], '--answer is one of'],
    [
      ['attest', run, 'nothing', '--verdict', 'passed', '--by', 'Kari Nordmann'],
      'no requirement of this run',
    ],
    [['can-i-certify'], 'needs a run folder or a bundle'],
    [['can-i-certify', '/nowhere'], 'does not exist'],
    [['can-i-certify', run, '--on', 'tomorrow'], '--on is'],
    [['can-i-certify', run, '--on', '2026-02-30'], '--on is'],
    [['can-i-certify', run, '--max-age', 'long'], '--max-age is'],
    [['evidence', 'judge', run], 'evidence revalidate'],
    [['evidence', 'revalidate', run], 'no result.json'],
    [['catalogue'], 'catalogue export'],
    [['catalogue', 'diff', fileWith('a.json', '{}')], 'no export of a catalogue'],
    [['catalogue', 'diff', fileWith('a.json', '{')], 'is not JSON'],
    [['chaos', '--driver', 'manual'], 'more than a person can do'],
    [['chaos', '--driver', 'webhook'], 'needs --driver-url'],
    [['chaos', '--out', `${file}/out`], 'cannot be made'],
    [['kill-matrix', '--out', file], 'cannot be made'],
    [['run', '--out', file], 'cannot be made'],
    [['load', '--out', file], 'cannot be made'],
    [['import-har', har, '--out', file], 'cannot be made'],
    [['bundle', run, '--to', `${file}/x.zip`], 'cannot be written'],
    [['can-i-certify', run, '--page', `${file}/x.html`], 'cannot be written'],
    [['catalogue', 'export', '--to', `${file}/x.json`], 'cannot be written'],
    ...(existsSync('/proc/self')
      ? [[['import-har', har, '--out', '/proc/x'], 'cannot be made'] as const]
      : []),
    // It says that it holds nothing, and never ends; a pipe that nobody writes to would be waited for, deaf to Ctrl-C.
    ...(existsSync('/dev/zero')
      ? [
          [['import-har', '/dev/zero'], 'is not a file'] as const,
          [['doctor', '/dev/zero'], 'is not a file'] as const,
          [['run', '--checks', '/dev/zero'], 'is not a file'] as const,
          [['run', '--tls-cert', '/dev/zero', '--tls-key', '/dev/zero'], 'is not a file'] as const,
          [['bundle', run, '--key', '/dev/zero'], 'is not a file'] as const,
          [['attest', run, 'KJ-R01', ...judgement, '/dev/zero'], 'is not a file'] as const,
        ]
      : []),
    [['run', '--resume', run], 'the run has ended'],
    [['run', '--resume', '/nowhere'], 'cannot be read'],
    [['run', '--attestations', run], 'has no attestations.jsonl'],
    [['run', '--since', run], 'result.json cannot be read'],
    [['run', '--checks', '/nowhere.ts'], 'cannot be read'],
    [['run', '--expect', '/nowhere.json'], 'cannot be read'],
    [['run', '--expect', list(line('a'), line('a'))], 'names the same check twice'],
    [['run', '--expect', list(line('a', { owner: ' ' }))], 'expected.0.owner'],
    [['run', '--expect', list(line('a', { reason: undefined }))], 'expected.0.reason'],
    [['run', '--expect', list(line('a', { expires: 'soon' }))], 'expected.0.expires'],
    [['run', '--expect', list(line('a', { verdict: 'passed' }))], 'expected.0.verdict'],
  ] as const)('%j', async (argv, reason) => {
    expect(await refusal(...argv)).toContain(reason)
    // The first call of each command loads it.
  })

  it('--report names the report that does not exist', () => {
    expect(() => readInvocation(['run', '--report', 'html,pdf'], {})).toThrow('no such report')
  })
})
