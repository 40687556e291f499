// The attests of Tillitsrammeverk that an EPJ sends, as they were written: for one token in a client assertion, or for all
// that come of a log-in, in its request object (HelseID, profile for tillitsrammeverk).
import { decodeJwt } from '../jwt.ts'
import type { Members } from '../members.ts'
import type { Seen } from '../seen.ts'
import type { Assertion } from './client-calls.ts'
import { attestsIn } from './identifiers.ts'
import type { ParRequest } from './par.ts'

export interface SentAttest extends Seen {
  readonly attest: Members
  /** The place in the call that it stands in. */
  readonly where: string
}

export function sentAttests(evidence: {
  readonly assertions: readonly Assertion[]
  readonly par: readonly ParRequest[]
}): readonly SentAttest[] {
  return [...evidence.assertions.flatMap(inAssertion), ...evidence.par.flatMap(inRequestObject)]
}

function inAssertion({ jwt, ...call }: Assertion): readonly SentAttest[] {
  const where = 'body.client_assertion.assertion_details'
  return attestsIn(jwt).map((attest) => ({ ...call, attest, where }))
}

function inRequestObject(request: ParRequest): readonly SentAttest[] {
  const object = decodeJwt(request.form.get('request') ?? undefined)
  const where = 'body.request.authorization_details'
  return object ? attestsIn(object).map((attest) => ({ ...request, attest, where })) : []
}
