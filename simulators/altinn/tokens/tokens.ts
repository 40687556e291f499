// Altinn's own tokens: what a token from Maskinporten or ID-porten is exchanged for, and what the test tool hands out.
import { importJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { deriveEcKey, type PublicJwk, publicJwk } from '#simulators/core/keys.ts'
import type { SimulatorDeps } from '#simulators/core/simulator.ts'

/** Seconds that a token is valid unless told otherwise: Altinn's default. */
export const VALIDITY_S = 1800

export interface Tokens {
  readonly issuer: string
  sign(claims: JWTPayload, seconds?: number): Promise<string>
  /** Undefined for a token that is not ours, spoiled, or expired. */
  verify(token: string): Promise<JWTPayload | undefined>
  keys(): readonly PublicJwk[]
}

type Deps = Pick<SimulatorDeps, 'addresses' | 'clock' | 'random'>

export function createTokens({ addresses, clock, random }: Deps): Tokens {
  const issuer = `${addresses.altinn}/authentication/api/v1/openid/`
  const ids = random.fork('token-ids')
  const stream = random.fork('token-key')
  let drawn: ReturnType<typeof deriveEcKey> | undefined
  const key = () => {
    drawn ??= deriveEcKey(stream.fork('1'), 'ES256')
    return drawn
  }

  return {
    issuer,
    async sign(claims, seconds = VALIDITY_S) {
      const now = clock.seconds()
      const { alg, kid } = key()
      return new SignJWT({ ...claims, iss: issuer, iat: now, nbf: now, exp: now + seconds, jti: ids.uuid() })
        .setProtectedHeader({ alg, kid, typ: 'JWT' })
        .sign(await importJWK(key(), alg))
    },
    async verify(token) {
      const open = publicJwk(key())
      try {
        const { payload } = await jwtVerify(token, await importJWK(open, key().alg), {
          issuer,
          currentDate: new Date(clock.now()),
          algorithms: ['ES256'],
        })
        return payload
      } catch {
        return undefined
      }
    },
    keys: () => [publicJwk(key())],
  }
}
