// A clock that is off for some of the calls: it was set while people worked, or belongs to one of several nodes.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { assertion, type Draft, journal, proof, START, step } from '../fixture/build-events.ts'
import { par, token } from '../fixture/build-helseid-calls.ts'
import { dpopHeaders, indicator } from '../fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../fixture/build-tokens.ts'
import { runCheck } from '../run-check.ts'
import { stopsIn } from '../stops.ts'

const NOW = START / 1000

describe('a call that is signed out of time, after others that were in time', () => {
  const causeOf = (assertionOff: number, proofOff: number) => {
    const times = { iat: NOW + assertionOff, nbf: NOW + assertionOff, exp: NOW + assertionOff + 30 }
    const off = token({
      form: { client_assertion: assertion(times) },
      headers: { dpop: proof({ iat: NOW + proofOff }) },
      status: 400,
      explanation: { reason: 'the clock', at: 'body.client_assertion.nbf' },
    })
    const check = checks.find(({ id }) => id === 'helseid/assertion-in-time')
    return check && runCheck(check, readEvidence(journal(token(), token(), token(), off))).cause
  }

  it('was made by another clock where assertion and proof agree', () => {
    expect(causeOf(300, 300)).toBe('environment')
    expect(causeOf(-300, -300)).toBe('environment')
  })

  it('was worked out wrongly where they do not', () => {
    expect(causeOf(300, 0)).toBe('implementation')
    expect(causeOf(300, -300)).toBe('implementation')
  })

  it('may be told by two clocks of which one is five seconds off the other', () => {
    expect(causeOf(300, 305)).toBe('environment')
    expect(causeOf(300, 306)).toBe('implementation')
  })
})

describe('times that are off by whole hours', () => {
  const HOUR = 3_600
  const explanation = { reason: 'the clock', at: 'body.client_assertion.exp' }
  const off = (by: number) => assertion({ iat: NOW + by, nbf: NOW + by, exp: NOW + by + 30 })
  const causeWith = (log: string, by: number, proofBy?: number) => {
    const parts = { form: { client_assertion: off(by) }, status: 400, explanation }
    const call =
      proofBy === undefined
        ? par(parts)
        : token({ ...parts, headers: { dpop: proof({ iat: NOW + proofBy }) } })
    const events = step('log-in', { outcome: 'problem', seen: { log } }, call)
    const check = checks.find(({ id }) => id === 'helseid/assertion-in-time')
    return check && runCheck(check, readEvidence(journal(...events))).cause
  }
  const logged = (by: number) => `${new Date(START + by * 1_000).toISOString()} trouble: HelseID: 400`

  it('are the clock’s where the EPJ’s own log is off by the same', () => {
    expect(causeWith(logged(-HOUR), -HOUR)).toBe('environment')
    expect(
      causeWith(
        logged(2 * HOUR)
          .replace('Z', '+00:00')
          .replace('T', ' '),
        2 * HOUR,
      ),
    ).toBe('environment')
  })

  it('are the code’s where the log is right, or off by something else', () => {
    expect(causeWith(logged(0), HOUR)).toBe('implementation')
    expect(causeWith(logged(0), HOUR, HOUR)).toBe('implementation')
    expect(causeWith(logged(-HOUR), HOUR)).toBe('implementation')
  })

  it('are the clock’s where nothing is logged, and assertion and proof agree', () => {
    expect(causeWith('', -HOUR, -HOUR)).toBe('environment')
    expect(causeWith('', HOUR)).toBe('implementation')
    expect(causeWith('', HOUR, 0)).toBe('implementation')
  })

  it('are no whole hours beyond what clocks may differ, nor where Norway is never so far from UTC', () => {
    for (const by of [-2 * HOUR, -HOUR, HOUR, 2 * HOUR])
      expect(causeWith('', by), `${by}`).toBe('implementation')
    expect(causeWith('', HOUR + 6)).toBe('implementation')
    for (const by of [300, HOUR / 2, HOUR + 7, 3 * HOUR])
      expect(causeWith('', by), `${by}`).toBe('environment')
  })

  it.each([
    '2026-03-02 07:00:00,123Z',
    '2026-03-02T08:00:00,123+0100',
    '2026-03-02 08:00:00.123 +01:00',
    '2026-03-02T08:00:00.1234567+01:00',
    '2026-03-02T07:00:00Z',
  ])('are read in the log as whoever logs writes them: %s', (written) =>
    expect(causeWith(`${written} WARN HelseID: 400`, -HOUR)).toBe('environment'),
  )

  it('are those of the log by five seconds, and no more', () => {
    expect(causeWith(logged(-HOUR - 6), -HOUR)).toBe('environment')
    expect(causeWith(logged(-HOUR - 7), -HOUR)).toBe('implementation')
  })

  it('are looked for in the log of the same step, and in the assertion of the same call', () => {
    const failing = par({ form: { client_assertion: off(-HOUR) }, status: 400, explanation })
    const events = [
      ...step('log-in', { seen: { log: logged(0) } }, par()),
      ...step(
        'log-in',
        { outcome: 'problem', seen: { log: logged(-HOUR) } },
        par(),
        failing,
        failing,
        failing,
      ),
    ]
    const [stop] = stopsIn(readEvidence(journal(...events)))
    expect(stop).toMatchObject({ cause: 'environment' })
  })
})

describe('a call that is refused for its times', () => {
  const causes = (...events: readonly Draft[]) =>
    stopsIn(readEvidence(journal(...events))).map(({ cause }) => cause)
  const refused = (at: string) => ({ status: 400, explanation: { reason: 'the clock', at } })
  const asserted = (claims: object, at = 'body.client_assertion.exp') =>
    par({ form: { client_assertion: assertion({ ...claims }) }, ...refused(at) })
  const from = (seconds: number) => ({ iat: seconds, nbf: seconds, exp: seconds + 30 })

  it('was written by code that counts milliseconds, though all else was in time', () => {
    expect(causes(par(), asserted(from(START), 'body.client_assertion.iat'))).toEqual(['implementation'])
  })

  it.each(['iat', 'nbf', 'exp'])(
    'and in which %s is in milliseconds, was so whatever the clock is',
    (claim) => {
      const client_assertion = assertion({ ...from(NOW + 300), [claim]: (NOW + 300) * 1000 })
      const headers = { dpop: proof({ iat: NOW + 300 }) }
      expect(
        causes(token({ form: { client_assertion }, headers, ...refused(`body.client_assertion.${claim}`) })),
      ).toEqual(['implementation'])
    },
  )

  it('is not laid to the clock where it was refused for something else', () => {
    for (const by of [START, NOW + 300, NOW + 3_600])
      expect(causes(asserted(from(by), 'body.client_id')), `${by}`).toEqual(['configuration'])
  })

  it('is laid to the clock beyond five seconds', () => {
    const both = (by: number) =>
      token({
        form: { client_assertion: assertion(from(NOW + by)) },
        headers: { dpop: proof({ iat: NOW + by }) },
        ...refused('body.client_assertion.nbf'),
      })
    expect(causes(both(5))).toEqual(['implementation'])
    expect(causes(both(6))).toEqual(['environment'])
  })

  it('was worked out wrongly where it begins in time, and ends before it began', () => {
    const times = { iat: NOW, nbf: NOW, exp: NOW - 600 }
    const headers = { dpop: proof() }
    expect(
      causes(
        token({
          form: { client_assertion: assertion(times) },
          headers,
          ...refused('body.client_assertion.exp'),
        }),
      ),
    ).toEqual(['implementation'])
    const local = { iat: NOW + 3_600, nbf: NOW, exp: NOW + 30 }
    expect(
      causes(
        token({
          form: { client_assertion: assertion(local) },
          headers: { dpop: proof({ iat: NOW + 3_600 }) },
          ...refused('header.dpop.iat'),
        }),
      ),
    ).toEqual(['implementation'])
  })

  it('is alone in it where the calls before and after were in time', () => {
    expect(causes(par(), asserted(from(NOW + 300)), par())).toEqual(['implementation'])
  })

  it('is laid to the clock by proofs, too, where a step has no assertion', () => {
    const path = '/kjernejournal/api/v1/helseindikator'
    const access = accessToken()
    const late = () =>
      indicator({
        headers: { ...dpopHeaders(path, access), dpop: proof({ iat: NOW - 300, htm: 'POST' }) },
        answer: {},
        ...refused('header.dpop.iat'),
      })
    expect(causes(late(), late())).toEqual(['environment', 'environment'])
  })
})
