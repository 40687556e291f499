import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDigestSet } from './digest-set.ts'

const digest = (text: string) => hash('sha256', text, 'binary')

describe('a set of digests', () => {
  it('says what a set of strings says, however it grows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 3_000 }), (numbers) => {
        const set = createDigestSet()
        const plain = new Set<string>()
        for (const number of numbers) {
          const one = digest(`${number}`)
          expect(set.has(one)).toBe(plain.has(one))
          expect(set.add(one)).toBe(!plain.has(one))
          plain.add(one)
          expect(set.size).toBe(plain.size)
        }
      }),
    )
  })

  it('holds every one of many thousands', () => {
    const set = createDigestSet()
    const digests = Array.from({ length: 20_000 }, (_, index) => digest(`${index}`))
    for (const one of digests) expect(set.add(one)).toBe(true)
    expect(digests.every((one) => set.has(one))).toBe(true)
    expect(set.has(digest('another'))).toBe(false)
  })

  it('tells digests apart that begin alike, and so want the same place', () => {
    const set = createDigestSet()
    const alike = Array.from(
      { length: 200 },
      (_, index) => `same${String.fromCharCode(index)}${digest('').slice(5)}`,
    )
    for (const one of alike) expect(set.add(one)).toBe(true)
    for (const one of alike) expect(set.add(one)).toBe(false)
  })

  it('is empty once it is cleared', () => {
    const set = createDigestSet()
    set.add(digest('a'))
    set.clear()
    expect(set.size).toBe(0)
    expect(set.has(digest('a'))).toBe(false)
  })
})
