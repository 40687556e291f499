// A clock that is off for some of the calls: it was set while people worked, or belongs to one of several nodes.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { assertion, journal, proof, START } from '../fixture/build-events.ts'
import { token } from '../fixture/build-helseid-calls.ts'
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
