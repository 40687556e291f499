// Every way in which a token or a proof can be wrong, with one message each. The eighteen faults of a
// proof are those that NHN's sample validator tells apart (helseid: APIs and DPoP); wording is our own.

import { DEEPEST, isDeeperThan } from '#simulators/core/call/nesting.ts'
import type { Explanation } from '#simulators/core/journal/exchange.ts'

interface FaultKind {
  readonly status: 401 | 403 | 503
  /** The `error` of `WWW-Authenticate`: RFC 6750 §3.1, RFC 9449 §7.1, RFC 9470. Absent: no token was sent. */
  readonly error?: string
  readonly message: string
}

const token = (message: string): FaultKind => ({ status: 401, error: 'invalid_token', message })
const proof = (message: string): FaultKind => ({ status: 401, error: 'invalid_dpop_proof', message })
const forbidden = (message: string): FaultKind => ({ status: 403, error: 'insufficient_scope', message })

const faults = {
  'authorization-missing': { status: 401, message: 'The Authorization header is missing.' },
  'authorization-repeated': token('There is more than one Authorization header.'),
  'authorization-malformed': token('The Authorization header is not a scheme and one token.'),
  'token-malformed': token('The access token is not a signed JWT.'),
  'token-typ': token('The access token has a "typ" that is neither "at+jwt" nor "JWT".'),
  'token-alg': token('The access token is not signed with RS256.'),
  'token-iss': token('The access token is not from this HelseID.'),
  'token-aud': token('The access token must be for this API, and for no other.'),
  'token-exp': token('The access token has expired, or has no "exp".'),
  'token-nbf': token('The access token is not valid yet.'),
  'token-claims': token('The access token has a claim that cannot be read.'),
  'token-key': token('The access token is signed with a key that HelseID does not publish.'),
  'token-signature': token('The signature of the access token is wrong.'),
  'bearer-with-bound-token': token('The access token is bound to a key with DPoP and was sent as Bearer.'),

  'dpop-used': token('The access token was sent with the scheme DPoP, which this API does not take.'),
  'bearer-used': token('The access token was not sent with the scheme DPoP.'),
  'proof-missing': proof('There is no DPoP header.'),
  'cnf-missing': token('The access token has no "cnf": it is not bound to a key.'),
  'jkt-unreadable': token('The "cnf" of the access token has no readable "jkt".'),
  'proof-malformed': proof('The DPoP proof is not a signed JWT.'),
  'proof-typ': proof('The "typ" of the DPoP proof is not "dpop+jwt".'),
  'proof-alg': proof('The "alg" of the DPoP proof is missing or not approved.'),
  'proof-jwk': proof('The "jwk" of the DPoP proof is missing or not a usable public key.'),
  'proof-private-key': proof('The "jwk" of the DPoP proof holds a private key.'),
  'jkt-mismatch': proof('The access token is bound to another key than the one in the DPoP proof.'),
  'proof-signature': proof('The signature of the DPoP proof is wrong.'),
  'proof-ath': proof('The "ath" of the DPoP proof is missing or not the hash of the access token.'),
  'proof-jti': proof('The "jti" of the DPoP proof is missing, too short or not base64url.'),
  'proof-htm': proof('The "htm" of the DPoP proof is not the method of the request.'),
  'proof-htu': proof('The "htu" of the DPoP proof is not the address of the request.'),
  'proof-iat-missing': proof('The "iat" of the DPoP proof is missing or not a number.'),
  'proof-iat-window': proof('The "iat" of the DPoP proof is too old or in the future.'),
  'proof-replayed': proof('The DPoP proof has been used before.'),
  'proof-repeated': proof('There is more than one DPoP header.'),

  scope: forbidden('The access token lacks a scope that this call needs.'),
  'user-missing': token(
    'The access token has no person: a system token was used where a user token is needed.',
  ),
  'security-level': {
    status: 403,
    error: 'insufficient_user_authentication',
    message: 'The person has not logged in at security level 4.',
  },
  'keys-unavailable': { status: 503, message: 'The keys of HelseID could not be fetched.' },
} as const satisfies Record<string, FaultKind>

export type FaultName = keyof typeof faults

export interface Fault extends Omit<Explanation, 'reason'> {
  readonly fault: FaultName
}

export function kindOf(name: FaultName): FaultKind {
  return faults[name]
}

/** What was found in a token or proof, short enough for the journal. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (isDeeperThan(DEEPEST, value)) return 'a value that nests too deep'
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
