// The engine's own refusals, explained for the journal: which member it is about, what was expected there, and what
// stood there, without codes and tokens, which no journal holds.
import type { Explanation } from '../../../core/journal/exchange.ts'
import type { errors } from './engine.ts'

export type EngineError = InstanceType<typeof errors.OIDCProviderError>

interface Place {
  /** What the engine says. */
  readonly says: RegExp
  /** The same in our words, which are in Norwegian too. */
  readonly reason: string
  readonly at?: string
  readonly expected?: string
  readonly actual?: string
}

const places: readonly Place[] = [
  {
    says: /authorization code already consumed/,
    reason: 'The code has been used before; the log-in it belongs to ends',
    at: 'body.code',
    expected: 'a code that was issued and not used',
    actual: 'a code that has been used',
  },
  {
    says: /authorization code not found/,
    reason: 'No such code is waiting to be used',
    at: 'body.code',
    expected: 'a code that was issued and not used',
    actual: 'a code that is unknown, expired, or ended with its log-in',
  },
  {
    says: /authorization code is expired/,
    reason: 'The code has expired',
    at: 'body.code',
    expected: 'a code used before it expires',
    actual: 'a code that has expired',
  },
  {
    says: /missing required parameter 'code'/,
    reason: 'code is missing',
    at: 'body.code',
    expected: 'the code from the log-in',
    actual: '(missing)',
  },
  {
    says: /missing required parameter 'refresh_token'/,
    reason: 'refresh_token is missing',
    at: 'body.refresh_token',
    expected: 'the last refresh token, unused',
    actual: '(missing)',
  },
  {
    says: /redirect_uri mismatch/,
    reason: 'redirect_uri is another than at PAR',
    at: 'body.redirect_uri',
    expected: 'the redirect_uri from PAR',
    actual: 'another',
  },
  {
    says: /code_verifier (must be a string|contains)/,
    reason: 'code_verifier does not have the form that PKCE demands',
    at: 'body.code_verifier',
    expected: '43 to 128 of A–Z, a–z, 0–9, - . _ and ~',
    actual: 'something else',
  },
  {
    says: /PKCE|code_verifier/,
    reason: 'code_verifier is not the one whose SHA-256 was sent to PAR',
    at: 'body.code_verifier',
    expected: 'the verifier of the code_challenge from PAR',
    actual: 'another, or none',
  },
  {
    says: /refresh token already used/,
    reason: 'The refresh token has been used before; the log-in it belongs to ends',
    at: 'body.refresh_token',
    expected: 'the refresh token of the last answer',
    actual: 'one that has been used: its whole log-in ends',
  },
  {
    says: /refresh token (not found|is expired)/,
    reason: 'The refresh token is unknown, has expired, or ended with its log-in',
    at: 'body.refresh_token',
    expected: 'the last refresh token, unused',
    actual: 'one that is unknown, expired, or ended with its log-in',
  },
  {
    says: /refresh token missing requested scope/,
    reason: 'scope asks for more than the log-in did',
    at: 'body.scope',
    expected: 'scopes from the log-in',
    actual: 'others',
  },
  {
    says: /client mismatch/,
    reason: 'The code or refresh token was issued to another client',
    at: 'body.client_id',
    expected: 'the client the code or token was issued to',
    actual: 'another client',
  },
  {
    says: /Pushed Authorization Request must be used/,
    reason: 'The parameters of the log-in must be sent to PAR; the browser carries only a reference to them',
    at: 'query.request_uri',
    expected: 'the request_uri from PAR',
    actual: '(missing)',
  },
  {
    says: /request_uri is invalid/,
    reason: 'request_uri is unknown, has expired, or has been used',
    at: 'query.request_uri',
    expected: 'a request_uri that is fresh and unused',
    actual: 'one that is unknown, expired or used',
  },
  {
    says: /client_id must equal|missing required parameter 'client_id'/,
    reason: 'client_id is missing, or another than at PAR',
    at: 'query.client_id',
    expected: 'the client that pushed the request',
    actual: 'another, or none',
  },
  {
    says: /resource/,
    reason: 'resource is not an API of the log-in',
    at: 'body.resource',
    expected: 'one API from the log-in',
    actual: 'another, or several',
  },
  {
    says: /prompt/,
    reason: 'prompt has a word that HelseID does not know, or none beside others',
    at: 'body.prompt',
    expected: 'none, login or select_account, and none alone',
    actual: 'another, or none beside others',
  },
  {
    says: /max_age/,
    reason: 'max_age is no whole number of seconds',
    at: 'body.max_age',
    expected: 'a whole number of seconds',
    actual: 'something else',
  },
  {
    says: /openid scope must be requested/,
    reason:
      'The scope openid is missing, and the request has parameters that only a log-in with an ID token has',
    at: 'body.scope',
    expected: 'openid among the scopes',
    actual: 'no openid',
  },
  {
    says: /^registration/,
    reason: 'HelseID takes no registration of clients here',
    at: 'body.registration',
    expected: '(not sent)',
    actual: 'a value',
  },
  {
    says: /^request_uri_not_supported/,
    reason: 'request_uri is what PAR answers with, and cannot be sent to it',
    at: 'body.request_uri',
    expected: '(not sent: the answer of PAR holds it)',
    actual: 'a value',
  },
  {
    says: /code_challenge/,
    reason: 'code_challenge is missing',
    at: 'body.code_challenge',
    expected: 'an S256 challenge',
    actual: 'none',
  },
  {
    says: /^nobody is logged in/,
    reason: 'Nobody is logged in in this browser, and with prompt=none HelseID shows no page',
  },
  {
    says: /^a new log-in is asked for/,
    reason: 'max_age=0 asks for a new log-in, and with prompt=none HelseID shows no page',
  },
  {
    says: /^the log-in is too old/,
    reason: 'The log-in is older than max_age, and with prompt=none HelseID shows no page',
  },
  {
    says: /^somebody else is logged in/,
    reason: 'Somebody else is logged in than in id_token_hint, and with prompt=none HelseID shows no page',
  },
  {
    says: /^another way to log in/,
    reason:
      'The user is not logged in in the way that acr_values asks for, and with prompt=none HelseID shows no page',
  },
]

/** What the engine says of the browser's request as of the client's, and what is something else there. */
const inBrowser: readonly Place[] = [
  {
    says: /^request_uri_not_supported/,
    reason: 'request_uri is not written as PAR answers with it',
    at: 'query.request_uri',
    expected: 'the request_uri from PAR, unchanged and encoded once',
    actual: 'another text',
  },
  {
    says: /^request_not_supported/,
    reason: 'The parameters of the log-in must be sent to PAR; the browser carries only a reference to them',
    at: 'query.request',
    expected: '(not sent)',
    actual: 'a value',
  },
  {
    says: /^client not found/,
    reason: 'No client in this room has this client_id',
    at: 'query.client_id',
    expected: 'the id of a registered client',
    actual: 'another',
  },
]

/** @param by who sent the request: a browser at authorize, or the client. */
export function explainEngineError(error: EngineError, by: 'browser' | 'client'): Explanation {
  const { error_description: told, error_detail: detail } = error
  const said = detail ?? told ?? error.message
  const repeated =
    by === 'browser' ? /^'(\w+)' parameter must not be provided twice$/.exec(said)?.[1] : undefined
  if (repeated !== undefined)
    return {
      reason: `Repeated parameter: the address holds ${repeated} more than once`,
      at: `query.${repeated}`,
      expected: 'once',
      actual: 'more than once',
    }
  const all = by === 'browser' ? [...inBrowser, ...places] : places
  const place = all.find(({ says }) => says.test(said) || (told !== undefined && says.test(told)))
  if (!place) return { reason: said }
  const { says, ...explanation } = place
  return explanation
}
