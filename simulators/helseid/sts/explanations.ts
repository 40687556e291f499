// The engine's own refusals, explained for the journal: which member it is about, what was expected there, and what
// stood there, without codes and tokens, which no journal holds.
import type { Explanation } from '../../core/exchange.ts'
import type { errors } from './engine.ts'

export type EngineError = InstanceType<typeof errors.OIDCProviderError>

interface Place {
  /** What the engine says. */
  readonly says: RegExp
  readonly at: string
  readonly expected: string
  readonly actual: string
}

const places: readonly Place[] = [
  {
    says: /authorization code already consumed/,
    at: 'body.code',
    expected: 'a code that was issued and not used',
    actual: 'a code that has been used',
  },
  {
    says: /authorization code not found/,
    at: 'body.code',
    expected: 'a code that was issued and not used',
    actual: 'a code that is unknown, expired, or ended with its log-in',
  },
  {
    says: /authorization code is expired/,
    at: 'body.code',
    expected: 'a code used before it expires',
    actual: 'a code that has expired',
  },
  {
    says: /redirect_uri mismatch/,
    at: 'body.redirect_uri',
    expected: 'the redirect_uri from PAR',
    actual: 'another',
  },
  {
    says: /PKCE|code_verifier/,
    at: 'body.code_verifier',
    expected: 'the verifier of the code_challenge from PAR',
    actual: 'another, or none',
  },
  {
    says: /refresh token already used/,
    at: 'body.refresh_token',
    expected: 'the refresh token of the last answer',
    actual: 'one that has been used: its whole log-in ends',
  },
  {
    says: /refresh token (not found|is expired)/,
    at: 'body.refresh_token',
    expected: 'the last refresh token, unused',
    actual: 'one that is unknown, expired, or ended with its log-in',
  },
  {
    says: /refresh token missing requested scope/,
    at: 'body.scope',
    expected: 'scopes from the log-in',
    actual: 'others',
  },
  {
    says: /client mismatch/,
    at: 'body.client_id',
    expected: 'the client the code or token was issued to',
    actual: 'another client',
  },
  {
    says: /Pushed Authorization Request must be used/,
    at: 'query.request_uri',
    expected: 'the request_uri from PAR',
    actual: '(missing)',
  },
  {
    says: /request_uri is invalid/,
    at: 'query.request_uri',
    expected: 'a request_uri that is fresh and unused',
    actual: 'one that is unknown, expired or used',
  },
  {
    says: /dpop_jkt|DPoP proof key thumbprint/,
    at: 'header.dpop.jwk',
    expected: 'the key from PAR',
    actual: 'another key',
  },
  {
    says: /resource/,
    at: 'body.resource',
    expected: 'one API from the log-in',
    actual: 'another, or several',
  },
  {
    says: /prompt/,
    at: 'body.prompt',
    expected: 'none, login or select_account, and none alone',
    actual: 'another, or none beside others',
  },
  { says: /max_age/, at: 'body.max_age', expected: 'a whole number of seconds', actual: 'something else' },
  {
    says: /response_mode/,
    at: 'body.response_mode',
    expected: 'query, fragment or form_post',
    actual: 'another',
  },
  {
    says: /id_token_hint/,
    at: 'body.id_token_hint',
    expected: 'an ID token that HelseID gave this client',
    actual: 'something else',
  },
  { says: /^registration/, at: 'body.registration', expected: '(not sent)', actual: 'a value' },
  {
    says: /^request_uri_not_supported/,
    at: 'body.request_uri',
    expected: '(not sent: the answer of PAR holds it)',
    actual: 'a value',
  },
  { says: /code_challenge/, at: 'body.code_challenge', expected: 'an S256 challenge', actual: 'none' },
]

export function explainEngineError(error: EngineError): Explanation {
  const { error_description: told, error_detail: detail } = error
  const reason = detail ?? told ?? error.message
  const place = places.find(({ says }) => says.test(reason) || (told !== undefined && says.test(told)))
  if (!place) return { reason }
  const { at, expected, actual } = place
  return { reason, at, expected, actual }
}
