import { describe, expect, it } from 'vitest'
import { readEvidence } from './evidence/evidence.ts'
import { call, journal, jwt } from './kit/fixture/build-events.ts'
import type { CheckResult } from './result.ts'
import { shownExchanges } from './shown-exchanges.ts'

const both = { nb: '', en: '' }
const looking: CheckResult = {
  id: 'test/test',
  verdict: 'passed',
  requirements: [],
  title: both,
  failureTitle: both,
  why: both,
  fix: both,
  cause: 'implementation',
  findings: [],
  examined: [1],
}
const token = jwt({ alg: 'ES256' }, { iss: 'somebody' })

function show(text: string) {
  const evidence = readEvidence(
    journal(
      call('POST', 'helseid.token', '/helseid/connect/token', {
        headers: { authorization: text, 'x-body': text },
      }),
    ),
  )
  return shownExchanges(evidence, [looking])[0]
}

describe('an exchange in a report', () => {
  it('has no token whole, wherever it stood, and each decoded', () => {
    for (const text of [
      `DPoP ${token}`,
      `a=1&b=Bearer%20${token}&c=2`,
      `"${token}","${token}"`,
      `x.y.${token}`,
    ]) {
      const shown = show(text)
      expect(JSON.stringify(shown)).not.toContain(token)
      expect(shown?.tokens[0]).toMatchObject({ claims: { iss: 'somebody' } })
    }
  })

  it('keeps what is no token as it was', () => {
    const text = 'https://data.brreg.no/enhetsregisteret/api/enheter?x=1.2.3 eyJ.eyJ'
    expect(show(text)?.request.headers).toContainEqual(['x-body', text])
  })

  it('is never longer than a person reads', () => {
    expect(JSON.stringify(show('x'.repeat(1_000_000))).length).toBeLessThan(100_000)
  })

  it('is made in no time from a body that was made to be slow to read', () => {
    for (const text of ['eyJ'.repeat(350_000), 'eyJaaaa.'.repeat(20_000), 'a.'.repeat(500_000)]) {
      // What it costs, not how long it takes: the machine may be busy with more.
      const before = process.cpuUsage()
      show(text)
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000)
    }
  })
})
