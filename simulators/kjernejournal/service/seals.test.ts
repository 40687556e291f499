import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { createSeals } from './seals.ts'

const seals = createSeals(createRandom('keys'), createRandom('nonces'))
const content = fc
  .string({ unit: fc.constantFrom(...'0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ'), maxLength: 64 })
  .map((text) => text.trimEnd())

describe('a seal', () => {
  it('opens to what was closed', () => {
    fc.assert(
      fc.property(content, (text) => {
        expect(seals.open(seals.close(text))).toBe(text)
      }),
    )
  })

  it('is not made of more than there is room for', () => {
    expect(() => seals.close('1'.repeat(65))).toThrow(RangeError)
  })

  it('does not open when any bit of it has been turned', () => {
    const closed = Buffer.from(seals.close('210000001 13116900216 1790000000 HPAKUTT'), 'base64')
    for (let bit = 0; bit < closed.length * 8; bit += 1) {
      const turned = Buffer.from(closed)
      turned[bit >> 3] = (closed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(seals.open(turned.toString('base64')), `bit ${bit}`).toBeUndefined()
    }
  })

  it('is another each time, and opens, also when the nonce has been used up', () => {
    const few = createSeals(createRandom('keys'), createRandom('nonces'), 64)
    const closed = Array.from({ length: 200 }, () => few.close('210000001 13116900216'))
    expect(new Set(closed.map((text) => text.slice(-80))).size).toBe(200)
    for (const text of closed) expect(few.open(text)).toBe('210000001 13116900216')
  })

  it('does not open with another key', () => {
    const elsewhere = createSeals(createRandom('other keys'), createRandom('nonces'))
    expect(elsewhere.open(seals.close('210000001'))).toBeUndefined()
  })
})
