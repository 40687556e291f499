import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { es256InPool, es256InTurn, verifySignature } from './signature.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const sealed = (text: Buffer) => sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' })

type Way = typeof es256InTurn
const verdict = (way: Way, text: Buffer, signature: Buffer) =>
  new Promise<boolean>((resolve) => way(publicKey, text, signature, (error, good) => resolve(!error && good)))

describe('an ES256 signature', () => {
  it('is judged the same in its turn and in the pool, good or bad, whatever its 64 bytes', async () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
    await fc.assert(
      fc.asyncProperty(
        bytes(40),
        fc.oneof(bytes(64), fc.constant(new Uint8Array(64)), fc.constant(new Uint8Array(64).fill(255))),
        fc.nat(63),
        async (data, made, at) => {
          const text = Buffer.from(data)
          const good = sealed(text)
          const bent = Buffer.from(good)
          bent[at] = (bent[at] ?? 0) ^ 1
          for (const [signature, right] of [
            [good, true],
            [bent, false],
            [Buffer.from(made), false],
          ] as const) {
            expect(await verdict(es256InTurn, text, signature)).toBe(right)
            expect(await verdict(es256InPool, text, signature)).toBe(right)
            expect(await verifySignature('ES256', publicKey, text, signature)).toBe(right)
          }
        },
      ),
    )
  })

  it('is judged by itself where several are judged in one turn', async () => {
    const texts = ['a', 'b', 'c', 'd'].map((text) => Buffer.from(text))
    const bad = Buffer.alloc(64, 255)
    const verdicts = await Promise.all(
      texts.map((text, index) => verdict(es256InTurn, text, index % 2 === 0 ? sealed(text) : bad)),
    )
    expect(verdicts).toEqual([true, false, true, false])
  })
})
