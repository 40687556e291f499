import { expect, it, vi } from 'vitest'
import type { Bytes } from '../bundle/bytes.ts'
import { bundled, makeBundle, parts, replaced } from '../bundle/fixture/forge.ts'
import { listFiles } from '../bundle/manifest.ts'
import { verifyBundle } from '../bundle/verify-bundle.ts'
import { tellVerified } from './tell-verified.ts'

vi.setConfig({ testTimeout: 60_000 })

function headline(bundle: Bytes, language: 'nb' | 'en' = 'en'): string {
  const [first = ''] = tellVerified('a.zip', verifyBundle(bundle), { language, trust: undefined }).split('\n')
  return first
}

/** With another verdict than the traffic gives. @param code of the suite that is said to have judged */
function otherVerdict(code?: string): Bytes {
  const { files, manifest } = parts()
  const changed = new Map(files)
  replaced(changed, 'result.json', '"verdict": "not-observed"', '"verdict": "passed"')
  const suite = code === undefined ? manifest.suite : { ...manifest.suite, code }
  return makeBundle(changed, { ...manifest, suite, files: listFiles(changed) })
}

it('a bundle whose verdicts follow holds', () => {
  expect(headline(bundled())).toBe('a.zip: holds')
})

it('what this suite wrote and the traffic does not bear is said not to follow', () => {
  expect(headline(otherVerdict())).toBe('a.zip: what it says does not follow from the traffic')
})

it.each([
  ['en', 'this suite judges it otherwise than the one that wrote it, so nothing is decided'],
  ['nb', 'denne testbenken vurderer den annerledes enn den som skrev den, så ingenting er avgjort'],
] as const)('of another suite’s it is not said that its traffic contradicts it (%s)', (language, said) => {
  const told = headline(otherVerdict('0'.repeat(64)), language)
  expect(told).toContain(said)
  expect(told).not.toMatch(/does not follow|følger ikke/)
})
