import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { createSeals } from './seals.ts'

const seals = createSeals(createRandom('keys'), createRandom('nonces'))
const content = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 })
const DIGITS = '2100000011311690021600a4b1e2c702'

describe('a seal', () => {
  it('opens to what was closed', () => {
    fc.assert(
      fc.property(content, (text) => {
        expect(seals.open(seals.close(text))).toBe(text)
      }),
    )
  })

  it.each([
    ['more than there is room for', `${DIGITS}1`],
    ['less', DIGITS.slice(1)],
    ['nothing', ''],
    ['what is no digit', `${DIGITS.slice(1)}g`],
    ['capital letters', DIGITS.toUpperCase()],
    ['a sign', `-${DIGITS.slice(1)}`],
  ])('is not made of %s', (_name, digits) => {
    expect(() => seals.close(digits)).toThrow(RangeError)
  })

  it('does not open when any bit of it has been turned', () => {
    const closed = Buffer.from(seals.close(DIGITS), 'base64')
    for (let bit = 0; bit < closed.length * 8; bit += 1) {
      const turned = Buffer.from(closed)
      turned[bit >> 3] = (closed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(seals.open(turned.toString('base64')), `bit ${bit}`).toBeUndefined()
    }
  })

  it('is another each time, and opens, also when the nonce has been used up', () => {
    const few = createSeals(createRandom('keys'), createRandom('nonces'), 256)
    const closed = Array.from({ length: 600 }, () => few.close(DIGITS))
    expect(new Set(closed.map((text) => text.slice(-44))).size).toBe(600)
    for (const text of closed) expect(few.open(text)).toBe(DIGITS)
  })

  it('does not open with another key', () => {
    const elsewhere = createSeals(createRandom('other keys'), createRandom('nonces'))
    expect(elsewhere.open(seals.close(DIGITS))).toBeUndefined()
  })
})
