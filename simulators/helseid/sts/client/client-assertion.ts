// Client authentication: `private_key_jwt` and nothing else (HelseID, «Bruk av client assertion»). The engine's own
// check is not used: it takes several audiences, cannot let a text `iat` through, and spends the `jti` too early.
import { hash } from 'node:crypto'
import { misformOfJwt } from '../../../core/keys/jwt-misform.ts'
import type { Collection } from '../../../core/room/store.ts'
import type { Profile, Recording } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import { Refusal, shown } from '../refusal.ts'
import type { Form } from '../request/form.ts'
import { CLOCK_TOLERANCE } from '../settings.ts'
import { clientTrouble } from '../tokens/misbehaviour.ts'
import {
  type AssertionClaims,
  type AssertionHeader,
  checkAssertionRules,
  judgeAssertion,
  refuses,
} from './assertion-rules.ts'
import { checkClientSignature } from './client-signature.ts'
import type { Clients } from './clients.ts'
import type { Findings } from './findings.ts'
import { readJwt } from './jwt-parts.ts'
import type { Keyring } from './keyring.ts'

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export interface AssertionDesk {
  readonly clients: Clients
  readonly keyring: Keyring
  readonly issuer: string
  readonly profile: () => Profile
  readonly seconds: () => number
  /** By the hash of client and `jti`, which may be long: whether it was used up, or only answered with a nonce. */
  readonly seen: Collection<'used' | 'nonce'>
}

export interface AuthenticatedClient {
  readonly client: ReadyClient
  readonly claims: AssertionClaims
  /** Marks the assertion: `used` when the call goes on, `nonce` when the client is to come again with a nonce. */
  mark(as: 'used' | 'nonce'): void
}

export async function authenticateClient(
  desk: AssertionDesk,
  form: Form,
  call: {
    readonly endpoint: string
    readonly authorization: string | undefined
    readonly recording: Recording
    readonly findings: Findings
  },
): Promise<AuthenticatedClient> {
  const { recording, findings } = call
  const assertion = presentedAssertion(form, call.authorization)
  const { header, claims } = decode(assertion)
  findings.saw('client_assertion', { header: { ...header }, claims })
  const client = clientOf(desk, form, claims, recording)
  const rules = {
    clientId: client.clientId,
    issuer: desk.issuer,
    endpoints: [`${desk.issuer}/connect/token`, call.endpoint],
    now: desk.seconds(),
    strict: desk.profile() === 'strict',
    deviate: recording.deviate,
  }
  const { fine, breaches } = judgeAssertion(header, claims, rules)
  findings.wrong(...breaches.filter((breach) => refuses(breach, rules)).map(({ member }) => member))
  findings.good('client_id', ...fine)
  await checkClientSignature(desk, client, {
    jwt: assertion,
    header,
    name: 'client assertion',
    at: 'body.client_assertion',
    wire: { error: 'invalid_client' },
    now: desk.seconds(),
  })
  findings.good('the signature of the assertion, made with the registered key')
  checkAssertionRules(header, claims, rules)
  const trouble = clientTrouble(recording.variant)
  if (trouble) throw refused(trouble, 'body.client_id', 'a client that is ready', client.clientId)
  const key = hash('sha256', `${client.clientId} ${claims.jti}`, 'base64url')
  checkReplay(desk, key, claims, recording)
  return {
    client,
    claims,
    mark: (as) =>
      desk.seen.put(key, as, Math.max(Number(claims.exp) - desk.seconds(), 0) + CLOCK_TOLERANCE + 1),
  }
}

/** HelseID answers every failed client authentication alike: 400, `invalid_client`, no description. */
function refused(reason: string, at: string, expected: string, actual: unknown): Refusal {
  return new Refusal({ error: 'invalid_client' }, { reason, at, expected, actual: shown(actual) })
}

function presentedAssertion(form: Form, authorization: string | undefined): string {
  if (form.get('client_secret') !== undefined) throw sharedSecret('body.client_secret', '(present)')
  const scheme = authorization?.split(' ', 1)[0]
  if (scheme?.toLowerCase() === 'basic') throw sharedSecret('header.authorization', scheme)
  if (scheme !== undefined)
    throw refused(
      'There is an Authorization header; HelseID takes private_key_jwt only, which stands in the form',
      'header.authorization',
      'absent',
      scheme,
    )
  if (form.get('amp;client_assertion') !== undefined)
    throw refused('The parameters of the form are separated as in HTML', 'body', '&', '&amp;')
  const type = form.get('client_assertion_type')
  if (type !== ASSERTION_TYPE)
    throw refused(
      'client_assertion_type is missing or wrong',
      'body.client_assertion_type',
      ASSERTION_TYPE,
      type,
    )
  const assertion = form.get('client_assertion')
  if (assertion === undefined)
    throw refused('The client assertion is missing', 'body.client_assertion', 'a signed JWT', undefined)
  return assertion
}

const sharedSecret = (at: string, actual: string) =>
  refused(
    'The client authenticates with a shared secret; HelseID accepts private_key_jwt only',
    at,
    'absent',
    actual,
  )

function decode(assertion: string): { header: AssertionHeader; claims: AssertionClaims } {
  const parts = readJwt(assertion)
  if (parts) return parts
  const reason = 'The client assertion is not a JWT'
  const [at, expected] = ['body.client_assertion', 'a signed JWT']
  throw new Refusal({ error: 'invalid_client' }, { reason, at, expected, actual: misformOfJwt(assertion) })
}

function clientOf(
  desk: AssertionDesk,
  form: Form,
  claims: AssertionClaims,
  recording: Recording,
): ReadyClient {
  const clientId = form.get('client_id')
  const named = clientId ?? claims.sub
  if (typeof named === 'string') recording.fact('clientId', named)
  if (clientId === undefined) {
    const deviation = {
      rule: 'helseid.client-id-missing',
      at: 'body.client_id',
      expected: 'the client id',
      actual: '(missing)',
    }
    recording.deviate(deviation)
    if (desk.profile() === 'strict')
      throw new Refusal(
        { error: 'invalid_request' },
        { reason: 'client_id is missing from the form', ...deviation },
      )
  }
  const client = typeof named === 'string' ? desk.clients.find(named) : undefined
  if (!client && typeof named === 'string' && desk.clients.isDraft(named))
    throw refused(
      'The client is a draft that nobody has confirmed in Selvbetjening yet',
      'body.client_id',
      'the id of a client that is confirmed',
      named,
    )
  if (!client)
    throw refused(
      'No client in this room has this client_id',
      'body.client_id',
      'the id of a registered client',
      named,
    )
  return client
}

function checkReplay(desk: AssertionDesk, key: string, claims: AssertionClaims, recording: Recording): void {
  const state = desk.seen.get(key)
  if (state === undefined) return
  const at = 'body.client_assertion.jti'
  const actual = shown(claims.jti)
  if (state === 'nonce') {
    // NHN's Java library sends the same assertion again after `use_dpop_nonce`; every .NET sample makes a new one.
    recording.deviate({
      rule: 'helseid.assertion-reused-after-nonce',
      at,
      expected: 'a new assertion',
      actual,
    })
    return
  }
  recording.deviate({ rule: 'helseid.assertion-reused', at, expected: 'a new assertion', actual })
  if (desk.profile() === 'strict')
    throw refused(
      'The client assertion has been used before: its jti was seen in an earlier call',
      at,
      'a jti that was never used',
      claims.jti,
    )
}
