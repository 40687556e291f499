// Requests to a token service as bytes, made before the clock runs: each with an assertion, and where it must have one,
// a proof of its own.
import { createHash, createPrivateKey, type KeyObject, randomUUID } from 'node:crypto'
import { signEs256 } from '../generator/es256.ts'
import type { RequestSource } from '../generator/requests.ts'
import type { TokenKind, TokenTarget } from './token-orders.ts'

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export const VERIFIER = 'v'.repeat(43)
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

export interface Signer {
  readonly target: TokenTarget
  readonly key: KeyObject
  readonly now: () => number
}

export function signerOf(target: TokenTarget, now: () => number): Signer {
  return { target, key: createPrivateKey({ key: { ...target.key }, format: 'jwk' }), now }
}

function jwt(header: object, claims: object, key: KeyObject): string {
  const text = `${encoded(header)}.${encoded(claims)}`
  return `${text}.${signEs256(text, key)}`
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function assertion({ target, key, now }: Signer): string {
  const at = Math.floor(now() / 1000)
  const { clientId, issuer } = target
  const header = { alg: 'ES256', kid: target.key.kid, typ: 'client-authentication+jwt' }
  const times = { iat: at, nbf: at, exp: at + 60 }
  return jwt(header, { iss: clientId, sub: clientId, aud: issuer, jti: randomUUID(), ...times }, key)
}

export function proof({ target, key, now }: Signer, nonce?: string): string {
  const { kty, crv, x, y } = target.key
  const header = { alg: 'ES256', typ: 'dpop+jwt', jwk: { kty, crv, x, y } }
  const htu = `${new URL(target.issuer).origin}${target.tokenPath}`
  const claims = { jti: randomUUID(), htm: 'POST', htu, iat: Math.floor(now() / 1000), nonce }
  return jwt(header, claims, key)
}

export function form(signer: Signer, members: Readonly<Record<string, string>>): string {
  return new URLSearchParams({
    client_id: signer.target.clientId,
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: assertion(signer),
    ...members,
  }).toString()
}

export function pushedForm(signer: Signer, more: Readonly<Record<string, string>> = {}): string {
  return form(signer, {
    response_type: 'code',
    redirect_uri: signer.target.redirectUri,
    scope: `openid offline_access ${signer.target.scope}`,
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...more,
  })
}

interface Wanted {
  readonly kind: TokenKind
  readonly nonce: string
  readonly count: number
  readonly times: number
}

export function tokenRequests(signer: Signer, { kind, nonce, count, times }: Wanted): RequestSource {
  const { target } = signer
  const make = (at: number): Buffer => {
    if (kind === 'par') return request(target, target.parPath, pushedForm(signer))
    const members: Record<string, string> =
      kind === 'refresh'
        ? {
            grant_type: 'refresh_token',
            refresh_token: target.refreshTokens[at % target.refreshTokens.length] ?? '',
          }
        : { grant_type: 'client_credentials', scope: target.scope }
    return request(target, target.tokenPath, form(signer, members), proof(signer, nonce))
  }
  const ready = Array.from({ length: count }, (_, at) => make(at))
  let sent = 0
  return () => {
    if (sent === count * times) return undefined
    sent += 1
    return ready[sent % count]
  }
}

function request({ issuer }: TokenTarget, path: string, body: string, dpop?: string): Buffer {
  const { host } = new URL(issuer)
  const proven = dpop === undefined ? '' : `dpop: ${dpop}\r\n`
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/x-www-form-urlencoded\r\n${proven}` +
      `content-length: ${body.length}\r\n\r\n${body}`,
    'latin1',
  )
}
