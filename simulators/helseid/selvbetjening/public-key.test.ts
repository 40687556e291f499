// Keys as vendors bring them to Selvbetjening.
import { generateKeyPairSync } from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import { describe, expect, it } from 'vitest'
import { readPublicKey } from './public-key.ts'

const ecKey = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' })
const rsaKey = (bits: number) => ({
  kty: 'RSA',
  e: 'AQAB',
  n: Buffer.alloc(bits / 8, 0xa5).toString('base64url'),
})

describe('a public key', () => {
  it.each(['P-256', 'P-384', 'P-521'])('on %s is taken, as an object and as a text', async (curve) => {
    const jwk = ecKey(curve)
    const thumbprint = await calculateJwkThumbprint(jwk)
    const read = { kid: thumbprint, jwk: { ...jwk, kid: thumbprint }, thumbprint, type: 'EC' }
    expect(await readPublicKey(jwk)).toEqual(read)
    expect(await readPublicKey(JSON.stringify(jwk))).toEqual(read)
  })

  it('keeps its own kid, and is known by its thumbprint all the same', async () => {
    const jwk = rsaKey(2048)
    const thumbprint = await calculateJwkThumbprint(jwk)
    const named = await readPublicKey({ ...jwk, kid: 'mine', alg: 'PS256', use: 'sig' })
    expect(named).toEqual({ kid: 'mine', jwk: { ...jwk, kid: 'mine' }, thumbprint, type: 'RSA' })
  })

  it.each<[string, unknown]>([
    ['not-json', 'no JSON'],
    ['not-json', 'null'],
    ['not-json', null],
    ['not-json', 7],
    ...['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].map((member): [string, unknown] => [
      'private',
      { ...rsaKey(2048), [member]: 'x' },
    ]),
    ['not-a-key', { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' }],
    ['not-a-key', { ...ecKey('P-256'), y: undefined }],
    ['not-a-key', { ...rsaKey(2048), kid: '' }],
    ['not-a-key', { ...rsaKey(2048), n: 'A'.repeat(4_001) }],
    ['off-curve', { ...ecKey('P-256'), x: 'AAAA' }],
    ['too-short', rsaKey(2040)],
  ])('is refused as %s: %j', async (trouble, given) => {
    expect(await readPublicKey(given)).toBe(trouble)
  })
})
