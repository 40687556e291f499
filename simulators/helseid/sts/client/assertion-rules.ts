// What must stand in a client assertion. Strict: all of HelseID's current documents. Lenient: habits of known
// clients pass and are written down. Every broken rule becomes a deviation in both.
import type { JWTPayload } from 'jose'
import type { Deviation } from '../../../core/journal/exchange.ts'
import { Refusal, shown } from '../refusal.ts'
import { ASSERTION_LIFETIME, CLOCK_TOLERANCE } from '../settings.ts'
import { isMilliseconds, lateness } from './jwt-times.ts'

export type AssertionClaims = Readonly<JWTPayload>
export interface AssertionHeader {
  readonly alg?: unknown
  readonly kid?: unknown
  readonly typ?: unknown
  /** Whoever does not know an extension that is named here must refuse the JWT (RFC 7515 section 4.1.11). */
  readonly crit?: unknown
}

export interface AssertionRules {
  readonly clientId: string
  readonly issuer: string
  /** Addresses that older clients put in `aud`. */
  readonly endpoints: readonly string[]
  readonly now: number
  readonly strict: boolean
  readonly deviate: (deviation: Deviation) => void
}

export interface Breach {
  readonly member: string
  readonly reason: string
  readonly expected: string
  readonly actual: unknown
  /** Set on a habit that the lenient profile lets through. */
  readonly habit?: string
}

type Rule = (claims: AssertionClaims, rules: AssertionRules, header: AssertionHeader) => Breach | undefined

/** All rules at once, so that a refusal can name everything that is right and everything that is not. */
export function judgeAssertion(
  header: AssertionHeader,
  claims: AssertionClaims,
  rules: AssertionRules,
): { readonly fine: readonly string[]; readonly breaches: readonly Breach[] } {
  const judged = Object.entries(all).map(([member, rule]) => ({
    member,
    breach: rule(claims, rules, header),
  }))
  return {
    fine: judged.flatMap(({ member, breach }) => (breach ? [] : [member])),
    breaches: judged.flatMap(({ breach }) => breach ?? []),
  }
}

/** Whether a broken rule refuses the call, and is not just written down. */
export function refuses(breach: Breach, { strict }: Pick<AssertionRules, 'strict'>): boolean {
  return strict || breach.habit === undefined
}

export function checkAssertionRules(
  header: AssertionHeader,
  claims: AssertionClaims,
  rules: AssertionRules,
): void {
  for (const breach of judgeAssertion(header, claims, rules).breaches) {
    const where = {
      at: `body.client_assertion.${breach.member}`,
      expected: breach.expected,
      actual: shown(breach.actual),
    }
    if (breach.habit) rules.deviate({ rule: breach.habit, ...where })
    if (refuses(breach, rules))
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
  const endpoint = endpoints.find((one) => named.includes(one))
  const known = named.includes(issuer) || endpoint !== undefined
  return {
    member: 'aud',
    reason: `aud ${audienceFault(named, issuer, endpoint)}; HelseID wants its issuer, and nothing else`,
    expected: issuer,
    actual: aud,
    ...(known && { habit: 'helseid.assertion-aud' }),
  }
}

function audienceFault(named: readonly unknown[], issuer: string, endpoint: string | undefined): string {
  if (named.length > 1) return 'holds several values'
  const [only] = named
  if (only === `${issuer}/`) return 'is the issuer with a slash too many'
  if (endpoint === undefined) return 'is not HelseID'
  return `is the ${endpoint.endsWith('/token') ? 'token' : 'PAR'} endpoint`
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
  if (typeof exp === 'string') return breach('exp is a text; it must be a number', 'seconds since 1970')
  if (typeof exp !== 'number') return breach('exp must be there, as a number', 'seconds since 1970')
  if (isMilliseconds(exp, now))
    return breach('exp is in milliseconds; a JWT counts seconds', `at most ${now + ASSERTION_LIFETIME}`)
  if (exp <= now - CLOCK_TOLERANCE)
    return breach('exp is past: the assertion has expired, or the clock is behind', `later than ${now}`)
  if (exp > now + ASSERTION_LIFETIME + CLOCK_TOLERANCE)
    return breach(
      'exp is too far ahead: the assertion lives too long, or the clock is ahead',
      `at most ${now + ASSERTION_LIFETIME}, ${ASSERTION_LIFETIME} s from now`,
    )
  return undefined
}

const notBefore: Rule = ({ nbf }, { now }) => {
  if (typeof nbf === 'number' && nbf <= now + CLOCK_TOLERANCE) return undefined
  return {
    member: 'nbf',
    reason: lateness(nbf, now, {
      missing: 'nbf must be there, as a number',
      text: 'nbf is a text; it must be a number',
      milliseconds: 'nbf is in milliseconds; a JWT counts seconds',
      ahead: 'nbf is in the future: the assertion is not valid yet',
    }),
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
    reason: lateness(stated, now, {
      missing: 'iat must be there, as a number',
      text: 'iat is a text; it must be a number',
      milliseconds: 'iat is in milliseconds; a JWT counts seconds',
      ahead: 'iat is in the future',
    }),
    expected: `a number, at most ${now}`,
    actual: stated,
    ...(habit && { habit: 'helseid.assertion-iat' }),
  }
}

const all: Readonly<Record<string, Rule>> = {
  iss: issuerIsClient,
  sub: subjectIsClient,
  typ: type,
  aud: audience,
  exp: expiry,
  nbf: notBefore,
  iat: issuedAt,
  jti: identifier,
}
