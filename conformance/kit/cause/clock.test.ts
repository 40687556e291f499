// A clock that is off for some of the calls: it was set while people worked, or belongs to one of several nodes.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { assertion, journal, proof, START, step } from '../fixture/build-events.ts'
import { par, token } from '../fixture/build-helseid-calls.ts'
import { runCheck } from '../run-check.ts'

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
})
