// Request objects at PAR (RFC 9101; HelseID, «PAR-endepunktet»): a JWT signed with the client's key, for details that
// cannot stand in a form. Other parameters may stand in it too, and then win over the form's.
import { misformOfJwt } from '../../../core/keys/jwt-misform.ts'
import type { Recording } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import {
  type AssertionClaims,
  type AssertionHeader,
  type Breach,
  judgeAssertion,
  refuses,
} from '../client/assertion-rules.ts'
import type { AssertionDesk } from '../client/client-assertion.ts'
import { checkClientSignature } from '../client/client-signature.ts'
import type { Findings } from '../client/findings.ts'
import { readJwt } from '../client/jwt-parts.ts'
import type { Container } from '../details/details.ts'
import { Refusal, shown, type WireError } from '../refusal.ts'
import { CLOCK_TOLERANCE } from '../settings.ts'
import type { Form } from './form.ts'

export interface RequestObject {
  /** The form with what the object says in place of its own. */
  readonly form: Form
  readonly details: Container | undefined
}

const AT = 'body.request'
const wire: WireError = {
  error: 'invalid_request_object',
  description: 'The request object is not valid',
}

/** Parameters of a request that may stand in the object. */
const parameters = [
  ...['response_type', 'redirect_uri', 'scope', 'state', 'nonce', 'code_challenge', 'code_challenge_method'],
  ...['acr_values', 'prompt', 'max_age', 'response_mode', 'login_hint', 'ui_locales', 'id_token_hint'],
  ...['on_behalf_of', 'test_pid', 'test_security_level'],
]
/** Seen in the wild: NHN's own samples send a request object with the assertion's type. */
const types = [undefined, 'JWT', 'oauth-authz-req+jwt', 'client-authentication+jwt']

interface Sender {
  readonly client: ReadyClient
  readonly findings: Findings
  readonly recording: Recording
}

export async function readRequestObject(
  desk: AssertionDesk,
  form: Form,
  sender: Sender,
): Promise<RequestObject> {
  const { client, findings } = sender
  const jwt = form.get('request')
  if (jwt === undefined) return { form, details: undefined }
  const { header, claims } = decode(jwt)
  findings.saw('request', { header: { ...header }, claims })
  const now = desk.seconds()
  await checkClientSignature(desk, client, { jwt, header, name: 'request object', at: AT, wire, now })
  findings.good('the signature of the request object, made with the registered key')
  checkMembers(desk, sender, header, claims)
  spend(desk, client, claims)
  findings.good('request')
  const value = claims['authorization_details']
  return {
    form: merged(form, claims),
    details: value === undefined ? undefined : { at: `${AT}.authorization_details`, value },
  }
}

function refused(reason: string, member: string, expected: string, actual: unknown): Refusal {
  return new Refusal(wire, { reason, at: `${AT}${member}`, expected, actual: shown(actual) })
}

function decode(jwt: string): { header: AssertionHeader; claims: AssertionClaims } {
  const parts = readJwt(jwt)
  if (parts) return parts
  const told = { expected: 'a signed JWT', actual: misformOfJwt(jwt) }
  throw new Refusal(wire, { reason: 'request is not a JWT', at: AT, ...told })
}

/** The rules of a client assertion and its habits, but for `sub` and `typ`, where clients differ. */
function checkMembers(
  desk: AssertionDesk,
  { client: { clientId }, findings, recording }: Sender,
  header: AssertionHeader,
  claims: AssertionClaims,
): void {
  const typ = header.typ
  if (!types.some((known) => known === typ))
    throw refused('typ of the request object is another', '.typ', 'oauth-authz-req+jwt', typ)
  for (const member of ['sub', 'client_id'])
    if (claims[member] !== undefined && claims[member] !== clientId)
      throw refused(
        `${member} of the request object is another client`,
        `.${member}`,
        clientId,
        claims[member],
      )
  const rules = {
    clientId,
    issuer: desk.issuer,
    endpoints: [],
    now: desk.seconds(),
    strict: desk.profile() === 'strict',
    deviate: recording.deviate,
  }
  const { fine, breaches } = judgeAssertion(
    { ...header, typ: 'client-authentication+jwt' },
    { ...claims, sub: clientId, iat: claims.iat ?? desk.seconds() },
    rules,
  )
  findings.good(
    ...fine.filter((member) => !['sub', 'typ'].includes(member)).map((member) => `request.${member}`),
  )
  const refusing = breaches.filter((breach) => refuses(breach, rules))
  findings.wrong(...refusing.map(({ member }) => `request.${member}`))
  const [breach] = refusing
  for (const one of breaches) if (one === breach || !refuses(one, rules)) noteHabit(one, recording)
  if (breach)
    throw refused(
      `In the request object: ${breach.reason}`,
      `.${breach.member}`,
      breach.expected,
      breach.actual,
    )
}

/** NHN's SimpleRequestObjectsDemo makes both by the same code, with `iat` as a text. */
function noteHabit({ habit, member, expected, actual }: Breach, { deviate }: Recording): void {
  const rule = habit?.replace('assertion', 'request-object')
  if (rule !== undefined) deviate({ rule, at: `${AT}.${member}`, expected, actual: shown(actual) })
}

/** Used once, like an assertion; a copy of an assertion that was used is another thing and passes. */
function spend(desk: AssertionDesk, client: ReadyClient, claims: AssertionClaims): void {
  const key = `request ${client.clientId} ${claims.jti}`
  if (desk.seen.get(key) !== undefined)
    throw refused('The request object has been used before', '.jti', 'a jti that was never used', claims.jti)
  desk.seen.put(key, 'used', Math.max(Number(claims.exp) - desk.seconds(), 0) + CLOCK_TOLERANCE + 1)
}

function merged(form: Form, claims: AssertionClaims): Form {
  const stated = parameters.flatMap((name) => {
    const value = claims[name]
    if (value === undefined) return []
    if (typeof value !== 'string' && typeof value !== 'number')
      throw refused(`${name} in the request object is no text`, `.${name}`, 'a text', value)
    return [[name, String(value)] as const]
  })
  const resource = claims['resource']
  const resources = [resource].flat().filter((one) => typeof one === 'string')
  return form.with({
    ...Object.fromEntries(stated),
    ...(resource !== undefined && { resource: resources }),
    request: undefined,
  })
}
