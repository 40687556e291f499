// Userinfo: any access token with `openid`, whatever API it is for. The one place with the details from HPR.
import { createHash } from 'node:crypto'
import type { Handler, SimRequest } from '../../core/simulator.ts'
import type { HealthWorker } from '../../population/population.ts'
import { refusing, type WithSts } from './back-channel.ts'
import { type Claims, type LoggedIn, scopedClaims } from './claims.ts'
import { readProof } from './dpop.ts'
import type { Findings } from './findings.ts'
import { isLevel } from './login.ts'
import { Refusal } from './refusal.ts'
import { claim } from './scopes.ts'
import { CLOCK_TOLERANCE, paths, signingAlgorithms } from './settings.ts'
import type { Sts } from './sts.ts'

const OPENID = 'openid'
const HPR_SCOPE = 'helseid://scopes/hpr/hpr_number'

export function userinfo(withSts: WithSts): Handler {
  return withSts(
    refusing(async (sts, request, response, findings) => {
      const { scheme, token } = presented(request)
      const claims = await accessClaims(sts, token)
      await checkBinding(sts, request, { scheme, token, claims, findings })
      const scopes = stringsOf(claims['scope'])
      if (!scopes.includes(OPENID))
        throw refused(
          'insufficient_scope',
          403,
          'The access token lacks the scope openid',
          'scope',
          OPENID,
          scopes.join(' '),
        )
      const user = userOf(sts, claims)
      request.recording.fact('clientId', String(claims['client_id']))
      request.recording.fact('user', user.person.pid)
      response.set('cache-control', 'no-store').json({
        sub: user.subject,
        ...scopedClaims(user, scopes),
        ...(scopes.includes(HPR_SCOPE) &&
          user.worker?.hprNumber && { [claim.hprDetails]: hprDetails(user.worker) }),
        userinfo_issued_at: sts.deps.clock.seconds(),
      })
    }),
  )
}

function refused(
  error: string,
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

const invalid = (reason: string, at: string, expected: string, actual: string) =>
  refused('invalid_token', 401, reason, at, expected, actual)

function presented({ headers }: SimRequest): { scheme: string; token: string } {
  const [scheme = '', token = '', more] = (headers.authorization ?? '').split(' ')
  if (!/^(bearer|dpop)$/i.test(scheme) || token === '' || more !== undefined)
    throw invalid('There is no access token', 'scheme', 'Bearer or DPoP, and a token', scheme || '(missing)')
  return { scheme: scheme.toLowerCase(), token }
}

async function accessClaims(sts: Sts, token: string): Promise<Claims> {
  const known = await sts.signing.verified(token)
  if (known?.typ !== 'at+jwt')
    throw invalid(
      'The access token is not one of ours',
      'token',
      'an access token from this HelseID',
      'another',
    )
  const now = sts.deps.clock.seconds()
  if (Number(known.claims['exp']) <= now - CLOCK_TOLERANCE)
    throw invalid(
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
}

async function checkBinding(
  sts: Sts,
  request: SimRequest,
  { scheme, token, claims, findings }: PresentedToken,
): Promise<void> {
  const cnf = claims['cnf']
  const jkt = typeof cnf === 'object' && cnf !== null && 'jkt' in cnf ? cnf.jkt : undefined
  const wanted = jkt === undefined ? 'bearer' : 'dpop'
  if (scheme !== wanted) throw invalid('The scheme does not fit the token', 'scheme', wanted, scheme)
  if (jkt === undefined) return
  const ath = createHash('sha256').update(token).digest('base64url')
  findings.good('the access token')
  const url = sts.issuer + paths.userinfo
  const proof = await readProof(sts.proofs, request, { url, nonce: false, ath, findings }).catch(asResource)
  if (proof?.jkt !== jkt)
    throw invalid(
      "The proof's key is not the token's",
      'token.cnf.jkt',
      String(jkt),
      proof?.jkt ?? '(no proof)',
    )
}

/** A bad proof is a 400 at the token endpoint, and a 401 with a challenge at a resource (RFC 9449 section 7.1). */
function asResource(problem: unknown): never {
  if (!(problem instanceof Refusal)) throw problem
  const { wire, explanation } = problem
  throw new Refusal({ ...wire, status: 401, headers: challenge(wire.error) }, explanation)
}

function userOf(sts: Sts, claims: Claims): LoggedIn {
  const subject = String(claims['sub'] ?? '')
  const person = sts.people.bySubject(subject)
  const level = String(claims[claim.securityLevel])
  if (!person || !isLevel(level))
    throw invalid('The access token belongs to no person', 'token.sub', 'a person', subject || '(missing)')
  return {
    person,
    worker: sts.people.healthWorker(person.pid),
    subject,
    login: { idp: String(claims['idp']), level },
    authTime: Number(claims['auth_time']),
    sid: String(claims['sid']),
  }
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** Shape from code, not from NHN's documents. */
function hprDetails({ hprNumber, authorizations }: HealthWorker): object {
  return {
    hpr_number: hprNumber,
    approvals: authorizations
      .filter(({ active }) => active)
      .map(({ profession }) => ({
        profession,
        authorization: { value: '1', description: 'Autorisasjon' },
        requisition_rights: profession === 'LE' ? [{ value: '1', description: 'Full rekvisisjonsrett' }] : [],
        specialities: [],
      })),
  }
}
