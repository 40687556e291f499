// Calls in which the client says who it is: to PAR, for a token, and to revoke one.
import { type Decode, type Jwt, text } from '../jwt.ts'
import { defined } from '../members.ts'
import { callsTo, form, header1, type Seen } from '../seen.ts'
import { keepingForms, type SentForm } from './sent-form.ts'

const ASSERTION = 'client_assertion'

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

export function readingClientCalls(decode: Decode): (all: readonly Seen[]) => readonly ClientCall[] {
  const kept = keepingForms()
  return (all) =>
    callsTo(all, 'helseid.par', 'helseid.token', 'helseid.revocation').map((seen) => {
      const sent = form(seen)
      const keptForm = kept(seen, sent)
      return {
        ...seen,
        form: keptForm,
        ...defined({
          assertion: decode(sent.get(ASSERTION) ?? keptForm.get(ASSERTION) ?? undefined),
          secretIn: secretIn(header1(seen, 'authorization'), sent),
        }),
      }
    })
}

/** Whether a call says who is calling; one that does not is no EPJ's, and shows nothing that was done right. */
export function namesClient(sent: SentForm): boolean {
  return sent.has('client_id') || sent.has('client_assertion')
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
