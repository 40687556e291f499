import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedaction } from './redaction.ts'

const redaction = createRedaction(Buffer.alloc(32, 1), () => false)
const kept = (proof: string) => redaction.headers([['dpop', proof]])[0]?.[1] ?? ''
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const proofWith = (header: object) => `${encoded(header)}.${encoded({ jti: 'a', htm: 'POST' })}.c2lnbmF0dXJl`
const headerOf = (proof: string) => JSON.parse(Buffer.from(proof.split('.')[0] ?? '', 'base64url').toString())

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = (key: typeof ec.privateKey) => key.export({ format: 'jwk' })

describe('a DPoP proof in the journal', () => {
  it.each([
    ['EC', jwk(ec.publicKey)],
    ['RSA', jwk(rsa.publicKey)],
  ])('with a public key (%s) is as it was sent', (_name, key) => {
    const proof = proofWith({ typ: 'dpop+jwt', alg: 'ES256', jwk: key })
    expect(kept(proof)).toBe(proof)
  })

  it.each([
    ['EC', jwk(ec.privateKey), ['d']],
    ['RSA', jwk(rsa.privateKey), ['d', 'p', 'q', 'dp', 'dq', 'qi']],
    ['oct', { kty: 'oct', k: 'canary-canary' }, ['k']],
    ['several primes', { kty: 'RSA', d: 'canary', oth: [{ r: 'canary' }] }, ['d', 'oth']],
  ])('with a private key (%s) has its names without its values', (_name, key, names) => {
    const proof = proofWith({ typ: 'dpop+jwt', alg: 'ES256', jwk: key })
    const { jwk: shown } = headerOf(kept(proof))
    for (const [name, value] of Object.entries(key))
      expect(shown[name]).toEqual(names.includes(name) ? expect.stringMatching(/^secret:jwk:\w{16}$/) : value)
    expect(kept(proof).split('.').slice(1)).toEqual(proof.split('.').slice(1))
  })

  it('loses its private key wherever that stands in the header, and whatever stands before it', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, fc.boolean(), (before, after, isLast) => {
        const secret = { d: 'canary-of-the-private-key' }
        const key = isLast
          ? { kty: 'EC', x: before, y: after, ...secret }
          : { ...secret, kty: 'EC', x: after }
        const proof = proofWith({ typ: before, jwk: key, kid: after })
        expect(headerOf(kept(proof)).jwk.d).toMatch(/^secret:jwk:/)
      }),
    )
  })

  it.each(['', '.', 'ImQi', 'ImQi.ImQi.ImQi', `${encoded(['"d"'])}.a.b`, `${encoded({ jwk: '"d"' })}.a.b`])(
    'that is none (%s) is as it was sent',
    (text) => {
      expect(kept(text)).toBe(text)
    },
  )
})
