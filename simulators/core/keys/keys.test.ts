import { constants, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../room/random.ts'
import { deriveEcKey, deriveRsaKey, publicJwk } from './keys.ts'

describe('keys from a seed', () => {
  it('gives the same EC key for the same seed and another for another', () => {
    const key = (seed: string) => deriveEcKey(createRandom(seed), 'ES256')
    expect(key('a')).toEqual(key('a'))
    expect(key('a').kid).not.toBe(key('b').kid)
  })

  it('gives the same RSA key for the same seed, of full length, that signs and verifies', () => {
    const key = deriveRsaKey(createRandom('a'), 2048, 'PS256')
    expect(deriveRsaKey(createRandom('a'), 2048, 'PS256')).toEqual(key)
    expect(Buffer.from(key.n ?? '', 'base64url')).toHaveLength(256)
    const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
    const signature = sign('sha256', Buffer.from('text'), {
      key: createPrivateKey({ key, format: 'jwk' }),
      ...pss,
    })
    const open = createPublicKey({ key: publicJwk(key), format: 'jwk' })
    expect(verify('sha256', Buffer.from('text'), { key: open, ...pss }, signature)).toBe(true)
  })

  it('leaves no private member in the public key', () => {
    const key = publicJwk(deriveEcKey(createRandom('a'), 'ES256'))
    expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  })
})
