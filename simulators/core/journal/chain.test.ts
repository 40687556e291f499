import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST_HASH, readChain } from './chain.ts'
import { createJournal } from './journal.ts'

describe('a chain of lines', () => {
  const lines = (texts: readonly string[]) => {
    const journal = createJournal({ now: () => 0 })
    for (const text of texts) journal.append({ type: 'mark', kind: 'note', data: { text } })
    return [...journal.lines(0, 100)]
  }

  it('is whole when nobody touched it, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 }), (texts) => {
        const chain = readChain(`${lines(texts).join('\n')}\n`)
        return chain.brokenAt === undefined && chain.events.length === texts.length
      }),
    )
  })

  it('is broken at the line where one character was changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, where) => {
        const all = lines(['one', 'two', 'three'])
        const index = which % all.length
        const line = all[index] ?? ''
        const at = where % line.length
        all[index] = `${line.slice(0, at)}${line[at] === 'x' ? 'y' : 'x'}${line.slice(at + 1)}`
        return readChain(`${all.join('\n')}\n`).brokenAt === index + 1
      }),
    )
  })

  it('is broken where a line was taken out, put in twice, or moved', () => {
    const all = lines(['one', 'two', 'three'])
    const broken = (order: readonly number[]) =>
      readChain(order.map((index) => `${all[index]}\n`).join('')).brokenAt
    expect(broken([0, 2])).toBe(2)
    expect(broken([0, 1, 1, 2])).toBe(3)
    expect(broken([0, 2, 1])).toBe(2)
    expect(broken([1, 2])).toBe(1)
  })

  it('is read the same in pieces of any size, and its bytes are left as they were', () => {
    const bytes = Buffer.from(`${lines(['one', 'blåbærsyltetøy', '🫐']).join('\n')}\n`)
    const before = Buffer.from(bytes)
    const whole = readChain([bytes])
    expect(whole).toMatchObject({ events: { length: 3 } })
    expect(whole.events[1]).toMatchObject({ data: { text: 'blåbærsyltetøy' } })
    for (const size of [1, 2, 7, 64, 300]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      )
      expect(readChain(pieces)).toEqual(whole)
    }
    expect(bytes).toEqual(before)
    // A reader of files fills the same bytes again.
    const same = Buffer.alloc(64)
    function* refilled() {
      for (let from = 0; from < bytes.length; from += same.length)
        yield same.subarray(0, bytes.copy(same, 0, from, from + same.length))
    }
    expect(readChain(refilled())).toEqual(whole)
  })

  it('is broken at a line that is longer than any room writes, which is not read to its end', () => {
    const bytes = Buffer.from(`${lines(['one']).join('\n')}\n`)
    let read = 0
    function* endless() {
      yield bytes
      for (const piece = Buffer.alloc(1024 * 1024, '['); read < 64; read += 1) yield piece
    }
    expect(readChain(endless())).toMatchObject({ events: { length: 1 }, brokenAt: 2 })
    expect(readChain(endless()).tornOff).toBeUndefined()
    expect(read).toBeLessThan(40)
  })

  it('counts how long a line is from its own beginning', () => {
    const many = lines(Array.from({ length: 90 }, () => 'x'.repeat(200_000)))
    const bytes = Buffer.from(`${many.join('\n')}\n`)
    // Each ends just before a line does.
    const ends = many.map((_, index) => many.slice(0, index + 1).join('\n').length - 1)
    const pieces = [...ends, bytes.length].map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
    expect(bytes.length).toBeGreaterThan(16 * 1024 * 1024)
    expect(readChain(pieces)).toMatchObject({ events: { length: 90 } })
  })

  /** A line with a hash that is right: anybody can hash anything. */
  const of = (text: string) =>
    `${text.slice(0, -1)},"hash":"${createHash('sha256').update(text).digest('hex')}"}\n`

  it('is broken at a line that has another number or follows another, even when its hash is right', () => {
    const at = (seq: number, prev: string) =>
      readChain(of(JSON.stringify({ type: 'mark', kind: 'note', data: {}, seq, prev }))).brokenAt
    expect(at(1, FIRST_HASH)).toBeUndefined()
    expect(at(2, FIRST_HASH)).toBe(1)
    expect(at(1, 'f'.repeat(64))).toBe(1)
  })

  it('is broken at a line that says nothing, even when its hash is right', () => {
    for (const text of ['{}', '[1}', '{"seq":1}']) expect(readChain(of(text)).brokenAt).toBe(1)
  })

  it('tells a last line that was torn off from one that was changed', () => {
    const [one = '', two = ''] = lines(['one', 'two'])
    expect(readChain(`${one}\n${two.slice(0, 20)}`)).toMatchObject({ brokenAt: 2, tornOff: true })
    expect(readChain(`${one}\n${two.slice(0, 20)}\n`).tornOff).toBeUndefined()
    expect(readChain(`${one}\n${two}`)).toMatchObject({ events: { length: 2 } })
  })

  it('is broken where bytes are no text, even when their hash is right', () => {
    const [one = ''] = lines(['one'])
    const bytes = Buffer.from(one.replace('one', '\u00ff\u00fe'), 'latin1').subarray(0, -75)
    const text = Buffer.concat([bytes, Buffer.from('}')])
    const hash = createHash('sha256').update(text).digest('hex')
    expect(readChain([Buffer.concat([bytes, Buffer.from(`,"hash":"${hash}"}\n`)])]).brokenAt).toBe(1)
  })
})
