// Token exchange (RFC 8693): an API that got a user's token gets one for the next API. The user and the client of the
// first token stay; `act` says who exchanged it.
import type { Response } from 'express'
import type { SimRequest } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import type { Proof } from '../client/dpop.ts'
import type { Findings } from '../client/findings.ts'
import type { Details } from '../details/details.ts'
import { NOT_KEPT, Refusal, shown } from '../refusal.ts'
import type { Form } from '../request/form.ts'
import { checkResources, checkScopes } from '../request/pushed-request-rules.ts'
import { CLOCK_TOLERANCE, lifetimes } from '../settings.ts'
import type { Sts } from '../sts.ts'
import type { Claims } from './claims.ts'
import { audienceOf, audiencesOf, claim, isPersonal, scopeList } from './scopes.ts'

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token'

interface Exchange {
  readonly form: Form
  readonly client: ReadyClient
  readonly details: Details
  readonly proof: Proof | undefined
  readonly findings: Findings
}

export async function exchangeToken(
  sts: Sts,
  request: SimRequest,
  response: Response,
  { form, client, details, proof, findings }: Exchange,
): Promise<void> {
  checkWanted(form)
  const subject = await subjectOf(sts, form)
  findings.good('subject_token')
  const { audience, scopes } = targetOf(form, client)
  const now = sts.deps.clock.seconds()
  const { nonce, ...carried } = subject
  const token = await sts.signing.sign(
    {
      ...carried,
      iss: sts.issuer,
      nbf: now,
      iat: now,
      exp: now + lifetimes.accessToken,
      aud: audience,
      cnf: proof && { jkt: proof.jkt },
      scope: scopes,
      act: actor(sts, client, details, subject['act']),
      jti: sts.newId(),
    },
    'at+jwt',
  )
  const pid = subject[claim.pid]
  if (typeof pid === 'string') request.recording.fact('user', pid)
  response.set(NOT_KEPT).json({
    access_token: token,
    issued_token_type: ACCESS_TOKEN,
    token_type: proof ? 'DPoP' : 'Bearer',
    expires_in: lifetimes.accessToken,
    scope: scopes.join(' '),
  })
}

/** Who exchanged the token, and who did before that (RFC 8693 section 4.1). */
function actor({ issuer }: Sts, client: ReadyClient, { child }: Details, earlier: unknown): Claims {
  return {
    iss: issuer,
    client_id: client.clientId,
    [claim.orgnrParent]: client.organisation,
    ...(child !== undefined && { [claim.orgnrChild]: child }),
    ...(earlier !== undefined && { act: earlier }),
  }
}

function refused(error: string, reason: string, member: string, expected: string, actual: unknown): Refusal {
  return new Refusal(
    { error, description: reason },
    { reason, at: `body.${member}`, expected, actual: shown(actual) },
  )
}

/** RFC 8693 section 2.1: what kind of token is wanted; there is one kind here. */
function checkWanted(form: Form): void {
  const wanted = form.get('requested_token_type') ?? ACCESS_TOKEN
  if (wanted !== ACCESS_TOKEN)
    throw refused(
      'invalid_request',
      'Only access tokens are given for a token',
      'requested_token_type',
      ACCESS_TOKEN,
      wanted,
    )
}

async function subjectOf(sts: Sts, form: Form): Promise<Claims> {
  const type = form.get('subject_token_type')
  if (type !== ACCESS_TOKEN)
    throw refused(
      'invalid_request',
      'subject_token_type must say that it is an access token',
      'subject_token_type',
      ACCESS_TOKEN,
      type,
    )
  const token = form.get('subject_token')
  if (token === undefined)
    throw refused('invalid_request', 'subject_token is missing', 'subject_token', 'an access token', token)
  const known = await sts.signing.verified(token)
  if (known?.typ !== 'at+jwt')
    throw refused(
      'invalid_grant',
      'subject_token is no access token of this HelseID',
      'subject_token',
      'an access token from here',
      known?.typ ?? 'something else',
    )
  const { exp } = known.claims
  const now = sts.deps.clock.seconds()
  if (Number(exp) <= now - CLOCK_TOLERANCE)
    throw refused('invalid_grant', 'subject_token has expired', 'subject_token.exp', `later than ${now}`, exp)
  return known.claims
}

function targetOf(form: Form, client: ReadyClient): { audience: string; scopes: readonly string[] } {
  checkResources(form, client)
  checkScopes(form, client)
  const [resource] = form.resources()
  const scopes = scopeList(form.get('scope')).filter(
    (scope) => !isPersonal(scope) && (resource === undefined || audienceOf(scope) === resource),
  )
  const [audience, ...more] = audiencesOf(scopes)
  if (audience === undefined || more.length > 0)
    throw refused(
      'invalid_target',
      'A token is exchanged for a token for one API',
      'scope',
      'scopes of one API',
      scopes.join(' '),
    )
  return { audience, scopes }
}
