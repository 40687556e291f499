// An access token that is shown to HelseID itself, at userinfo and clientinfo: any of ours with the right scope,
// whatever API it is for.
import { createHash } from 'node:crypto'
import type { SimRequest } from '../../../core/simulator.ts'
import { missingProof, readProof } from '../client/dpop.ts'
import type { Findings } from '../client/findings.ts'
import { Refusal } from '../refusal.ts'
import { CLOCK_TOLERANCE, signingAlgorithms } from '../settings.ts'
import type { Sts } from '../sts.ts'
import type { Claims } from '../tokens/claims.ts'

/** The claims of the token that came with the call, when it may be used here. */
export async function presentedClaims(
  sts: Sts,
  request: SimRequest,
  { url, scope, findings }: { readonly url: string; readonly scope: string; readonly findings: Findings },
): Promise<Claims> {
  const { scheme, token } = presented(request)
  const claims = await accessClaims(sts, token)
  await checkBinding(sts, request, { scheme, token, claims, findings, url })
  const scopes = stringsOf(claims['scope'])
  if (!scopes.includes(scope))
    throw refused(
      'insufficient_scope',
      403,
      `The access token lacks the scope ${scope}`,
      'scope',
      scope,
      scopes.join(' '),
    )
  request.recording.fact('clientId', String(claims['client_id']))
  return claims
}

export const invalidToken = (reason: string, at: string, expected: string, actual: string) =>
  refused('invalid_token', 401, reason, at, expected, actual)

export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function refused(
  error: 'invalid_token' | 'insufficient_scope',
  status: number,
  reason: string,
  at: string,
  expected: string,
  actual: string,
): Refusal {
  return new Refusal(
    { error, status, description: reason, headers: challenge(error) },
    { reason, at: `header.authorization.${at}`, expected, actual },
  )
}

/** The endpoint takes both schemes, and says so (RFC 9449 section 7.1; RFC 6750 section 3). */
function challenge(error: string): Readonly<Record<string, string>> {
  const algorithms = signingAlgorithms.join(' ')
  return { 'www-authenticate': `DPoP error="${error}", algs="${algorithms}", Bearer error="${error}"` }
}

function presented({ headers, searchParams }: SimRequest): { scheme: string; token: string } {
  if (headers.authorization === undefined && searchParams.has('access_token')) throw inAddress()
  const [scheme = '', token = '', more] = (headers.authorization ?? '').split(' ')
  if (!/^(bearer|dpop)$/i.test(scheme) || token === '' || more !== undefined)
    throw invalidToken(
      'There is no access token',
      'scheme',
      'Bearer or DPoP, and a token',
      scheme || '(missing)',
    )
  return { scheme: scheme.toLowerCase(), token }
}

/** RFC 6750 section 2.3 has this way; RFC 9700 section 4.3.2 forbids it, and HelseID does not document it. */
function inAddress(): Refusal {
  const error = 'invalid_token'
  const reason = 'The access token stands in the address; HelseID reads the header Authorization'
  return new Refusal(
    { error, status: 401, description: reason, headers: challenge(error) },
    { reason, at: 'query.access_token', expected: 'in the header Authorization', actual: 'in the address' },
  )
}

async function accessClaims(sts: Sts, token: string): Promise<Claims> {
  const known = await sts.signing.verified(token)
  if (known?.typ === 'JWT')
    throw invalidToken(
      'An ID token stands where an access token belongs; it is for the client alone',
      'token.typ',
      'at+jwt',
      'JWT',
    )
  if (known?.typ !== 'at+jwt')
    throw invalidToken(
      'The access token is not one of ours',
      'token',
      'an access token from this HelseID',
      'another',
    )
  const now = sts.deps.clock.seconds()
  if (Number(known.claims['exp']) <= now - CLOCK_TOLERANCE)
    throw invalidToken(
      'The access token has expired',
      'token.exp',
      `later than ${now}`,
      String(known.claims['exp']),
    )
  return known.claims
}

interface PresentedToken {
  readonly scheme: string
  readonly token: string
  readonly claims: Claims
  readonly findings: Findings
  readonly url: string
}

async function checkBinding(
  sts: Sts,
  request: SimRequest,
  { scheme, token, claims, findings, url }: PresentedToken,
): Promise<void> {
  const cnf = claims['cnf']
  const jkt = typeof cnf === 'object' && cnf !== null && 'jkt' in cnf ? cnf.jkt : undefined
  if (jkt === undefined) {
    if (scheme === 'bearer') return
    throw invalidToken('The scheme does not fit the token', 'scheme', 'bearer', scheme)
  }
  if (scheme === 'bearer') return noteBearer(request)
  const ath = createHash('sha256').update(token).digest('base64url')
  findings.good('the access token')
  const proof = await readProof(sts.proofs, request, { url, nonce: 'ignored', ath, findings }).catch(
    asResource,
  )
  if (!proof) return asResource(missingProof())
  if (proof.jkt !== jkt)
    throw invalidToken("The proof's key is not the token's", 'token.cnf.jkt', String(jkt), proof.jkt)
}

/**
 * HelseID's page on userinfo shows Bearer, and NHN's own samples send a bound token so, as ASP.NET Core and IdentityModel
 * do: their DPoP ends at the token endpoint and the APIs. Whoever took such a token could use it here, so it is told of.
 */
function noteBearer({ recording }: SimRequest): void {
  const at = 'header.authorization.scheme'
  recording.deviate({ rule: 'helseid.bound-token-as-bearer', at, expected: 'DPoP', actual: 'Bearer' })
}

/** A bad proof is a 400 at the token endpoint, and a 401 with a challenge at a resource (RFC 9449 section 7.1). */
function asResource(problem: unknown): never {
  if (!(problem instanceof Refusal)) throw problem
  const { wire, explanation } = problem
  throw new Refusal({ ...wire, status: 401, headers: challenge(wire.error) }, explanation)
}
