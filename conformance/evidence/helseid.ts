// What an EPJ showed HelseID: pushed requests, visits to authorize, token calls, assertions and proofs.
import { type Details, readDetails } from './details.ts'
import { type Decode, type Jwt, members, number, text } from './jwt.ts'
import {
  accepted,
  answerBody,
  answerHeader,
  form,
  header1,
  headerAll,
  query,
  type Seen,
  status,
} from './seen.ts'
import { keepingForms, type SentForm } from './sent-form.ts'
import { sharing } from './sharing.ts'

export interface ParRequest extends ClientCall {
  /** The log-in's parameters: those of the form, and those that only a request object carries. */
  readonly parameters: SentForm
  readonly details: Details
  readonly accepted: boolean
  readonly requestUri?: string
}

export interface AuthorizeVisit extends Seen {
  readonly query: URLSearchParams
  readonly accepted: boolean
}

/** A call in which the client says who it is: to PAR, for a token, and to revoke one. */
export interface ClientCall extends Seen {
  readonly form: SentForm
  readonly assertion?: Jwt
  /** Where a shared secret was sent. */
  readonly secretIn?: 'header.authorization' | 'body.client_secret'
}

/** A client assertion, wherever the client proves who it is. */
export interface Assertion extends Seen {
  readonly jwt: Jwt
  readonly clientId: string
}

export interface TokenCall extends ClientCall {
  readonly grant: string
  /** Organisation and attest in the assertion. */
  readonly details: Details
  readonly proof?: Jwt
  /** OAuth error code of a refusal. */
  readonly error?: string
  /** The answer was a demand for a nonce, with the nonce. */
  readonly nonceDemanded?: string
  readonly accessToken?: Jwt
  readonly idToken?: Jwt
  readonly tokenType?: string
  /** Seconds. */
  readonly expiresIn?: number
  /** Pseudonym of the refresh token that was given out. */
  readonly refreshToken?: string
  readonly scopes: readonly string[]
}

export interface EndSessionVisit extends Seen {
  readonly idTokenHint?: Jwt
}

export function readPar(calls: readonly ClientCall[], decode: Decode): readonly ParRequest[] {
  return of(calls, 'helseid.par').map((call) => {
    const { form: sent, assertion } = call
    const requestUri = text(members(answerBody(call))['request_uri'])
    const requested = decode(sent.get('request') ?? undefined)?.claims
    return {
      ...call,
      parameters: requested ? withRequestObject(sent, requested) : sent,
      details: {
        ...readDetails(requested?.['authorization_details'] ?? parsed(sent.get('authorization_details'))),
        ...detailsOf(assertion),
      },
      accepted: status(call) === 201,
      ...(requestUri !== undefined && { requestUri }),
    }
  })
}

function withRequestObject(sent: SentForm, requested: Readonly<Record<string, unknown>>): SentForm {
  const more = Object.entries(requested).filter(([name]) => !sent.has(name))
  return sent.with(
    more.flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
    ),
  )
}

/** The older name is accepted too (HelseID: structured details in the client assertion). */
function detailsOf(assertion: Jwt | undefined): Details {
  const { claims = {} } = assertion ?? {}
  return readDetails(claims['assertion_details'] ?? claims['authorization_details'])
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '')
  } catch {
    return undefined
  }
}

export function readAuthorize(all: readonly Seen[]): readonly AuthorizeVisit[] {
  return of(all, 'helseid.authorize')
    .map((seen) => ({ ...seen, query: asked(seen), accepted: accepted(seen) }))
    .filter((visit) => visit.query.size > 0)
}

/** What was asked, in the address or in a form. */
function asked(seen: Seen): URLSearchParams {
  return seen.exchange.request.method === 'POST' ? form(seen) : query(seen)
}

export function readingTokenCalls(decode: Decode): (calls: readonly ClientCall[]) => readonly TokenCall[] {
  const shared = sharing()
  return (calls) =>
    of(calls, 'helseid.token').map((call) => {
      const { form: sent, assertion } = call
      const answer = members(answerBody(call))
      const error = text(answer['error'])
      const nonce = answerHeader(call, 'dpop-nonce')
      return {
        ...call,
        details: shared(detailsOf(assertion)),
        grant: sent.get('grant_type') ?? '',
        scopes: shared((sent.get('scope') ?? '').split(' ').filter((scope) => scope !== '')),
        ...defined({
          proof: decode(headerAll(call, 'dpop')[0]),
          error,
          nonceDemanded: error === 'use_dpop_nonce' ? nonce : undefined,
          accessToken: decode(text(answer['access_token'])),
          idToken: decode(text(answer['id_token'])),
          tokenType: text(answer['token_type']),
          expiresIn: number(answer['expires_in']),
          refreshToken: text(answer['refresh_token']),
        }),
      }
    })
}

export function readingClientCalls(decode: Decode): (all: readonly Seen[]) => readonly ClientCall[] {
  const kept = keepingForms()
  return (all) =>
    of(all, 'helseid.par', 'helseid.token', 'helseid.revocation').map((seen) => {
      const sent = form(seen)
      return {
        ...seen,
        form: kept(seen, sent),
        ...defined({
          assertion: decode(sent.get('client_assertion') ?? undefined),
          secretIn: secretIn(header1(seen, 'authorization'), sent),
        }),
      }
    })
}

function secretIn(authorization: string | undefined, sent: URLSearchParams): ClientCall['secretIn'] {
  if (authorization !== undefined && /^basic /i.test(authorization)) return 'header.authorization'
  return sent.has('client_secret') ? 'body.client_secret' : undefined
}

export function readAssertions(calls: readonly ClientCall[]): readonly Assertion[] {
  return calls.flatMap(({ form: sent, assertion, secretIn: _secret, ...seen }) =>
    assertion
      ? [{ ...seen, jwt: assertion, clientId: sent.get('client_id') ?? text(assertion.claims['sub']) ?? '' }]
      : [],
  )
}

export function readEndSession(all: readonly Seen[], decode: Decode): readonly EndSessionVisit[] {
  return of(all, 'helseid.end-session').map((seen) => {
    const hint = decode(query(seen).get('id_token_hint') ?? form(seen).get('id_token_hint') ?? undefined)
    return { ...seen, ...(hint && { idTokenHint: hint }) }
  })
}

export function of<S extends Seen>(all: readonly S[], ...operations: readonly string[]): readonly S[] {
  return all.filter(({ operation }) => operations.includes(operation))
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out members without a value, so that «absent» has one form. */
export function defined<T extends object>(values: T): Defined<T> {
  const found: Defined<T> = {}
  for (const name in values) if (values[name] !== undefined) Reflect.set(found, name, values[name])
  return found
}
