// Whoever signs tokens beside HelseID: Altinn, Maskinporten, ID-porten. RS256, with a key that follows from the seed.
import { importJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Clock } from '../room/clock.ts'
import type { Random } from '../room/random.ts'
import { deriveRsaKey, type PrivateJwk, type PublicJwk, publicJwk } from './keys.ts'

const ALG = 'RS256'

export interface TokenIssuer {
  readonly issuer: string
  /** With `iss`, `iat`, `nbf`, `exp` and `jti` of the room's time and seed. */
  sign(claims: JWTPayload, seconds: number): Promise<string>
  /** Undefined for a token that is not ours, spoiled, early or expired. */
  verify(token: string): Promise<JWTPayload | undefined>
  keys(): readonly PublicJwk[]
}

interface Parts {
  readonly issuer: string
  readonly clock: Pick<Clock, 'now' | 'seconds'>
  readonly random: Random
}

export function createTokenIssuer({ issuer, clock, random }: Parts): TokenIssuer {
  const ids = random.fork('ids').unrepeated()
  let derived: PrivateJwk | undefined
  // Nobody who never asks for a token has to wait for a key.
  function key(): PrivateJwk {
    derived ??= deriveRsaKey(random.fork('key'), 2048, ALG)
    return derived
  }

  return {
    issuer,
    async sign(claims, seconds) {
      const now = clock.seconds()
      return new SignJWT({ ...claims, iss: issuer, iat: now, nbf: now, exp: now + seconds, jti: ids.uuid() })
        .setProtectedHeader({ alg: ALG, kid: key().kid, typ: 'JWT' })
        .sign(await importJWK(key(), ALG))
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, await importJWK(publicJwk(key()), ALG), {
          issuer,
          currentDate: new Date(clock.now()),
          algorithms: [ALG],
        })
        return payload
      } catch {
        return undefined
      }
    },
    keys: () => [publicJwk(key())],
  }
}
