// The engine's own refusals, explained for the journal: which member it is about, and what was expected there.
import type { Explanation } from '../../core/exchange.ts'
import type { errors } from './engine.ts'

export type EngineError = InstanceType<typeof errors.OIDCProviderError>

/** What the engine says, and where in the exchange that is. */
const places: readonly (readonly [says: RegExp, at: string, expected: string])[] = [
  [/authorization code (not found|already consumed)/, 'body.code', 'a code that was issued and not used'],
  [/authorization code is expired/, 'body.code', 'a code used before it expires'],
  [/redirect_uri mismatch/, 'body.redirect_uri', 'the redirect_uri from PAR'],
  [/PKCE|code_verifier/, 'body.code_verifier', 'the verifier of the code_challenge from PAR'],
  [
    /refresh token (not found|already used|is expired)/,
    'body.refresh_token',
    'the last refresh token, unused',
  ],
  [/refresh token missing requested scope/, 'body.scope', 'scopes from the log-in'],
  [/client mismatch/, 'body.client_id', 'the client the code or token was issued to'],
  [/Pushed Authorization Request must be used/, 'query.request_uri', 'the request_uri from PAR'],
  [/request_uri is invalid/, 'query.request_uri', 'a request_uri that is fresh and unused'],
  [/dpop_jkt/, 'header.dpop.jwk', 'the key from PAR'],
  [/resource/, 'body.resource', 'one API from the log-in'],
  [/code_challenge/, 'body.code_challenge', 'an S256 challenge'],
]

export function explainEngineError(error: EngineError): Explanation {
  const reason = error.error_detail ?? error.error_description ?? error.message
  const place = places.find(([says]) => says.test(reason))
  return place ? { reason, at: place[1], expected: place[2] } : { reason }
}
