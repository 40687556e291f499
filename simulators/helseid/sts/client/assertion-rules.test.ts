import { describe, expect, it } from 'vitest'
import type { Deviation } from '../../../core/journal/exchange.ts'
import { Refusal } from '../refusal.ts'
import { type AssertionRules, checkAssertionRules } from './assertion-rules.ts'

const now = 1_760_000_000
const issuer = 'https://helseid.test'
const header = { typ: 'client-authentication+jwt', alg: 'ES256' }
const claims = { iss: 'client', sub: 'client', aud: issuer, jti: 'one', iat: now, nbf: now, exp: now + 30 }

function judge(change: { header?: object; claims?: object }, strict: boolean) {
  const deviations: Deviation[] = []
  const rules: AssertionRules = {
    clientId: 'client',
    issuer,
    endpoints: [`${issuer}/connect/token`, `${issuer}/connect/par`],
    now,
    strict,
    deviate: (deviation) => deviations.push(deviation),
  }
  try {
    checkAssertionRules({ ...header, ...change.header }, { ...claims, ...change.claims }, rules)
    return { deviations }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return { deviations, refusal }
  }
}

describe('the rules of a client assertion', () => {
  it.each([5, 10, 30, 60, 70])('take a lifetime of %i seconds', (seconds) => {
    expect(judge({ claims: { exp: now + seconds } }, true)).toEqual({ deviations: [] })
  })

  it('take a clock that is ten seconds off, and no more', () => {
    for (const claims of [{ exp: now - 9 }, { nbf: now + 10 }, { iat: now + 10 }])
      expect(judge({ claims }, true)).toEqual({ deviations: [] })
    for (const claims of [{ exp: now - 10 }, { exp: now + 71 }, { nbf: now + 11 }, { iat: now + 11 }])
      for (const strict of [true, false]) expect(judge({ claims }, strict).refusal).toBeDefined()
  })

  const habits = [
    [
      'aud is the token endpoint',
      { claims: { aud: `${issuer}/connect/token` } },
      'aud',
      'helseid.assertion-aud',
    ],
    [
      'aud is a list with more',
      { claims: { aud: [issuer, `${issuer}/connect/token`] } },
      'aud',
      'helseid.assertion-aud',
    ],
    ['typ is JWT', { header: { typ: 'JWT' } }, 'typ', 'helseid.assertion-typ'],
    ['typ is missing', { header: { typ: undefined } }, 'typ', 'helseid.assertion-typ'],
    ['nbf is missing', { claims: { nbf: undefined } }, 'nbf', 'helseid.assertion-nbf'],
    ['iat is a text', { claims: { iat: String(now) } }, 'iat', 'helseid.assertion-iat'],
    ['iat is missing', { claims: { iat: undefined } }, 'iat', 'helseid.assertion-iat'],
  ] as const

  it.each(habits)('refuse it in strict, and note it in lenient, when %s', (_name, change, member, rule) => {
    const strict = judge(change, true)
    const at = `body.client_assertion.${member}`
    expect(strict.refusal?.wire).toEqual({ error: 'invalid_client' })
    expect(strict.refusal?.explanation).toMatchObject({ at })
    expect(strict.deviations).toMatchObject([{ rule, at }])
    expect(judge(change, false)).toMatchObject({ deviations: [{ rule, at }] })
    expect(judge(change, false).refusal).toBeUndefined()
  })

  const faults = [
    ['iss is another', { claims: { iss: 'other' } }, 'iss'],
    ['sub is another', { claims: { sub: 'other' } }, 'sub'],
    ['aud is somebody else', { claims: { aud: 'https://other.test' } }, 'aud'],
    ['typ is another', { header: { typ: 'at+jwt' } }, 'typ'],
    ['jti is missing', { claims: { jti: undefined } }, 'jti'],
    ['jti is a number', { claims: { jti: 7 } }, 'jti'],
    ['nbf is a text', { claims: { nbf: String(now) } }, 'nbf'],
    ['iat is a text of the future', { claims: { iat: String(now + 3600) } }, 'iat'],
    ['iat is neither a number nor a text', { claims: { iat: [now] } }, 'iat'],
    ['exp is missing', { claims: { exp: undefined } }, 'exp'],
    ['exp is a text', { claims: { exp: String(now + 30) } }, 'exp'],
    ['it has expired', { claims: { exp: now - 11 } }, 'exp'],
    ['it lives for two minutes', { claims: { exp: now + 120 } }, 'exp'],
    ['it is not valid yet', { claims: { nbf: now + 11 } }, 'nbf'],
    ['it is from the future', { claims: { iat: now + 3600 } }, 'iat'],
    ['aud is the issuer with a slash', { claims: { aud: `${issuer}/` } }, 'aud'],
    ['it counts milliseconds', { claims: { exp: (now + 30) * 1000 } }, 'exp'],
  ] as const

  it.each([
    [
      'aud',
      `${issuer}/`,
      'aud is the issuer with a slash too many; HelseID wants its issuer, and nothing else',
    ],
    [
      'aud',
      [issuer, 'https://other.test'],
      'aud holds several values; HelseID wants its issuer, and nothing else',
    ],
    ['aud', 'https://other.test', 'aud is not HelseID; HelseID wants its issuer, and nothing else'],
    [
      'aud',
      `${issuer}/connect/token`,
      'aud is the token endpoint; HelseID wants its issuer, and nothing else',
    ],
    ['aud', `${issuer}/connect/par`, 'aud is the PAR endpoint; HelseID wants its issuer, and nothing else'],
    ['jti', '', 'jti must be a unique text'],
    ['exp', String(now + 30), 'exp is a text; it must be a number'],
    ['nbf', String(now), 'nbf is a text; it must be a number'],
    ['nbf', [now], 'nbf must be there, as a number'],
    ['exp', (now + 30) * 1000, 'exp is in milliseconds; a JWT counts seconds'],
    ['nbf', now * 1000, 'nbf is in milliseconds; a JWT counts seconds'],
    ['iat', now * 1000, 'iat is in milliseconds; a JWT counts seconds'],
    ['iat', now + 3600, 'iat is in the future'],
  ])('say what is wrong with %s when it is %s', (member, value, reason) => {
    expect(judge({ claims: { [member]: value } }, true).refusal?.explanation.reason).toBe(reason)
  })

  it.each(faults)('refuse it in both profiles when %s', (_name, change, member) => {
    for (const strict of [true, false]) {
      const { refusal } = judge(change, strict)
      expect(refusal?.wire).toEqual({ error: 'invalid_client' })
      expect(refusal?.explanation.at).toBe(`body.client_assertion.${member}`)
      expect(refusal?.explanation.expected).toBeTruthy()
      expect(refusal?.explanation.actual).toBeTruthy()
    }
  })
})
