// HelseID's signing key: one RSA key of 3072 bits, RS256, and the two things done with it.
import { compactVerify, importJWK, SignJWT } from 'jose'
import { deriveRsaKey, type PublicJwk, publicJwk } from '../../core/keys.ts'
import type { Random } from '../../core/random.ts'
import type { Claims } from './claims.ts'

export interface Signing {
  readonly kid: string
  /** The real one is the thumbprint of a certificate; here it follows from the key. */
  readonly x5t: string
  readonly publicKey: PublicJwk
  /** For the engine, which signs access tokens itself. */
  readonly privateKey: object
  sign(claims: Claims, typ: string): Promise<string>
  /** The payload of a token that is ours, whatever its age; undefined for any other. */
  verified(token: string): Promise<{ readonly typ: string | undefined; readonly claims: Claims } | undefined>
}

export async function createSigning(random: Random): Promise<Signing> {
  const jwk = await deriveRsaKey(random.fork('helseid-signing'), 3072, 'RS256')
  const open = publicJwk(jwk)
  const [signer, verifier] = await Promise.all([importJWK(jwk, 'RS256'), importJWK(open, 'RS256')])
  const x5t = Buffer.from(jwk.kid, 'hex').toString('base64url')

  return {
    kid: jwk.kid,
    x5t,
    publicKey: open,
    privateKey: jwk,
    sign: (claims, typ) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid, x5t, typ }).sign(signer),
    async verified(token) {
      try {
        const { payload, protectedHeader } = await compactVerify(token, verifier, { algorithms: ['RS256'] })
        const claims: unknown = JSON.parse(Buffer.from(payload).toString('utf8'))
        if (typeof claims !== 'object' || claims === null) return undefined
        return { typ: protectedHeader.typ, claims: { ...claims } }
      } catch {
        return undefined
      }
    },
  }
}
