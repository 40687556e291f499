// Log-ins as they were pushed to HelseID (RFC 9126), with what a request object carries.
import { parsedJson } from '../../parsed-json.ts'
import { type Decode, members, text } from '../jwt.ts'
import type { Members } from '../members.ts'
import { answerBody, callsTo, status } from '../seen.ts'
import type { ClientCall } from './client-calls.ts'
import { type Details, detailsOf, readDetails } from './details.ts'
import type { SentForm } from './sent-form.ts'

export interface ParRequest extends ClientCall {
  /** The log-in's parameters: those of the form, and those that only a request object carries. */
  readonly parameters: SentForm
  readonly details: Details
  readonly accepted: boolean
  readonly requestUri?: string
}

export function readPar(calls: readonly ClientCall[], decode: Decode): readonly ParRequest[] {
  return callsTo(calls, 'helseid.par').map((call) => {
    const { form: sent, assertion } = call
    const requestUri = text(members(answerBody(call))['request_uri'])
    const requested = decode(sent.get('request') ?? undefined)?.claims
    return {
      ...call,
      parameters: requested ? withRequestObject(sent, requested) : sent,
      details: {
        ...readDetails(
          requested?.['authorization_details'] ?? parsedJson(sent.get('authorization_details') ?? ''),
        ),
        ...detailsOf(assertion),
      },
      accepted: status(call) === 201,
      ...(requestUri !== undefined && { requestUri }),
    }
  })
}

function withRequestObject(sent: SentForm, requested: Members): SentForm {
  const more = Object.entries(requested).filter(([name]) => !sent.has(name))
  return sent.with(
    more.flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
    ),
  )
}
