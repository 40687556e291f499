import { createHash } from 'node:crypto'
import { type CryptoKey, exportJWK, SignJWT } from 'jose'

interface Call {
  readonly method: string
  readonly url: string
  /** The newest DPoP-Nonce that this server has sent. */
  readonly nonce?: string
  /** The token that goes along; absent at the token endpoint. */
  readonly accessToken?: string
}

/** A new proof for every call, also when the same call is made again. */
export async function dpopProof(keys: { privateKey: CryptoKey; publicKey: CryptoKey }, call: Call) {
  const { origin, pathname } = new URL(call.url)
  const ath = call.accessToken && createHash('sha256').update(call.accessToken).digest('base64url')
  return new SignJWT({
    htm: call.method,
    htu: `${origin}${pathname}`, // without the query
    ...(call.nonce !== undefined && { nonce: call.nonce }),
    ...(ath !== undefined && { ath }),
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(keys.publicKey) })
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .sign(keys.privateKey)
}
