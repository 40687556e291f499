import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { faultOfCoordinates } from './coordinates.ts'

const made = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' })
const jwk = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(42).concat('A') }
const bytes = (value: string) => Buffer.from(value, 'base64url')

it.each(['P-256', 'P-384', 'P-521'])('a key of %s is as it should be', (curve) => {
  expect(faultOfCoordinates(made(curve))).toBeUndefined()
})

it.each([
  ['x', Buffer.concat([Buffer.alloc(1), bytes(jwk.x)]).toString('base64url'), '33 bytes'],
  ['y', bytes(jwk.y).subarray(1).toString('base64url'), '31 bytes'],
  ['x', `${jwk.x}=`, 'base64 with = at the end'],
  ['y', `+${jwk.y.slice(1)}`, 'base64 with + or / in it'],
])('a coordinate that is written otherwise is told: %s', (member, value, actual) => {
  expect(faultOfCoordinates({ ...jwk, [member]: value })).toEqual({
    member,
    expected: '32 bytes in base64url without padding',
    actual,
  })
})

it('says nothing of other keys, and of what is no coordinate at all', () => {
  for (const other of [
    { kty: 'RSA', n: 'AQ==', e: 'AQAB' },
    { ...jwk, crv: 'ES256' },
    { ...jwk, crv: 'constructor' },
    { ...jwk, x: 7 },
    { kty: 'EC', crv: 'P-256' },
  ])
    expect(faultOfCoordinates(other)).toBeUndefined()
})
