// What must stand in a client assertion. Strict: all of HelseID's current documents. Lenient: habits of known
// clients pass and are written down. Every broken rule becomes a deviation in both.
import type { JWTPayload } from 'jose'
import type { Deviation } from '../../core/exchange.ts'
import { Refusal, shown } from './refusal.ts'
import { ASSERTION_LIFETIME, CLOCK_TOLERANCE } from './settings.ts'

export type AssertionClaims = Readonly<JWTPayload>
export type AssertionHeader = { readonly alg?: unknown; readonly kid?: unknown; readonly typ?: unknown }

export interface AssertionRules {
  readonly clientId: string
  readonly issuer: string
  /** Addresses that older clients put in `aud`. */
  readonly endpoints: readonly string[]
  readonly now: number
  readonly strict: boolean
  readonly deviate: (deviation: Deviation) => void
}

interface Breach {
  readonly member: string
  readonly reason: string
  readonly expected: string
  readonly actual: unknown
  /** Set on a habit that the lenient profile lets through. */
  readonly habit?: string
}

type Rule = (claims: AssertionClaims, rules: AssertionRules, header: AssertionHeader) => Breach | undefined

export function checkAssertionRules(
  header: AssertionHeader,
  claims: AssertionClaims,
  rules: AssertionRules,
): void {
  for (const rule of all) {
    const breach = rule(claims, rules, header)
    if (!breach) continue
    const where = {
      at: `body.client_assertion.${breach.member}`,
      expected: breach.expected,
      actual: shown(breach.actual),
    }
    if (breach.habit) rules.deviate({ rule: breach.habit, ...where })
    if (!breach.habit || rules.strict)
      throw new Refusal({ error: 'invalid_client' }, { reason: breach.reason, ...where })
  }
}

const issuerIsClient: Rule = ({ iss }, { clientId }) =>
  iss === clientId
    ? undefined
    : { member: 'iss', reason: 'iss must be the client id', expected: clientId, actual: iss }

const subjectIsClient: Rule = ({ sub }, { clientId }) =>
  sub === clientId
    ? undefined
    : { member: 'sub', reason: 'sub must be the client id', expected: clientId, actual: sub }

const audience: Rule = ({ aud }, { issuer, endpoints }) => {
  const named = [aud].flat()
  if (named.length === 1 && named[0] === issuer) return undefined
  const known = named.some((one) => one === issuer || endpoints.some((endpoint) => endpoint === one))
  return {
    member: 'aud',
    reason: "aud must be HelseID's issuer, and nothing else",
    expected: issuer,
    actual: aud,
    ...(known && { habit: 'helseid.assertion-aud' }),
  }
}

const type: Rule = (_claims, _rules, { typ }) =>
  typ === 'client-authentication+jwt'
    ? undefined
    : {
        member: 'typ',
        reason: 'typ in the header must be client-authentication+jwt',
        expected: 'client-authentication+jwt',
        actual: typ,
        ...((typ === undefined || typ === 'JWT') && { habit: 'helseid.assertion-typ' }),
      }

const identifier: Rule = ({ jti }) =>
  typeof jti === 'string' && jti !== ''
    ? undefined
    : { member: 'jti', reason: 'jti must be a unique text', expected: 'a unique text', actual: jti }

const expiry: Rule = ({ exp }, { now }) => {
  const breach = (reason: string, expected: string): Breach => ({
    member: 'exp',
    reason,
    expected,
    actual: exp,
  })
  if (typeof exp !== 'number') return breach('exp must be there, as a number', 'seconds since 1970')
  if (exp <= now - CLOCK_TOLERANCE) return breach('The assertion has expired', `later than ${now}`)
  if (exp > now + ASSERTION_LIFETIME + CLOCK_TOLERANCE)
    return breach(
      'The assertion lives too long',
      `at most ${now + ASSERTION_LIFETIME}, ${ASSERTION_LIFETIME} s from now`,
    )
  return undefined
}

const notBefore: Rule = ({ nbf }, { now }) => {
  if (typeof nbf === 'number' && nbf <= now + CLOCK_TOLERANCE) return undefined
  return {
    member: 'nbf',
    reason: typeof nbf === 'number' ? 'The assertion is not valid yet' : 'nbf must be there, as a number',
    expected: `a number, at most ${now}`,
    actual: nbf,
    ...(nbf === undefined && { habit: 'helseid.assertion-nbf' }),
  }
}

const issuedAt: Rule = ({ iat }, { now }) => {
  const stated: unknown = iat
  if (typeof stated === 'number' && stated <= now + CLOCK_TOLERANCE) return undefined
  // An example in the 2023 documents and some .NET code give a text.
  const habit =
    stated === undefined || (typeof stated === 'string' && Number(stated) <= now + CLOCK_TOLERANCE)
  return {
    member: 'iat',
    reason:
      typeof stated === 'number' ? 'The assertion is issued in the future' : 'iat must be there, as a number',
    expected: `a number, at most ${now}`,
    actual: stated,
    ...(habit && { habit: 'helseid.assertion-iat' }),
  }
}

const all: readonly Rule[] = [
  issuerIsClient,
  subjectIsClient,
  type,
  audience,
  expiry,
  notBefore,
  issuedAt,
  identifier,
]
