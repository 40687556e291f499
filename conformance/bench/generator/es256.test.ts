import { generateKeyPairSync, verify } from 'node:crypto'
import { expect, it } from 'vitest'
import { rawSignature, signEs256 } from './es256.ts'

it('signs so that a JWS reader accepts it, whatever the length of the numbers', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  // 300 signatures hold some with a number that begins with a zero byte.
  for (let step = 0; step < 300; step += 1) {
    const text = `text ${step}`
    const signature = Buffer.from(signEs256(text, privateKey), 'base64url')
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
    expect(verify('sha256', Buffer.from(text), key, signature)).toBe(true)
  }
})

it('fills up short numbers with zeros', () => {
  const raw = rawSignature(Buffer.from([0x30, 0x07, 0x02, 0x01, 0x05, 0x02, 0x02, 0x00, 0x80]))
  expect(raw).toHaveLength(64)
  expect([raw[31], raw[63]]).toEqual([0x05, 0x80])
})
