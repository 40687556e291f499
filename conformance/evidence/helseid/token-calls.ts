// Calls for tokens: what was asked for with which proof, and what HelseID answered.
import { type Decode, type Jwt, members, number, text } from '../jwt.ts'
import { defined } from '../members.ts'
import { answerBody, answerHeader, callsTo, headerAll } from '../seen.ts'
import { sharing } from '../sharing.ts'
import type { ClientCall } from './client-calls.ts'
import { type Details, detailsOf } from './details.ts'

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

export function readingTokenCalls(decode: Decode): (calls: readonly ClientCall[]) => readonly TokenCall[] {
  const shared = sharing()
  return (calls) =>
    callsTo(calls, 'helseid.token').map((call) => {
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
