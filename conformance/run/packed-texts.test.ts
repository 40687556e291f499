import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { header, headerValues } from '#simulators/core/journal/exchange.ts'
import { packedRow, TextPacker } from './packed-texts.ts'

/** Like a token, and each its own. */
const token = (number: number): string =>
  `eyJ${Buffer.from(`${number} `.repeat(200)).toString('base64url').slice(0, 600)}.${number}`

describe('texts that are kept packed', () => {
  it('are what they were, asked for in any order, in many blocks and in the one that is not full', () => {
    const packer = new TextPacker()
    const texts = Array.from({ length: 1_500 }, (_, number) => token(number))
    const packed = texts.map((text) => packer.add(text))
    const forwards = [...texts.keys()]
    const toAndFro = forwards.slice(0, 60).map((index) => (index * 701) % texts.length)
    for (const index of [...forwards, ...forwards.toReversed(), ...toAndFro])
      expect(packed[index]?.text).toBe(texts[index])
    expect(JSON.stringify(packed[5])).toBe(JSON.stringify({ text: texts[5] }))
  })

  it('are tokens and what has tokens in it, of a byte a letter, and no longer than a block', () => {
    const packer = new TextPacker()
    expect(packer.add(token(1))?.text).toBe(token(1))
    for (const other of [
      'eyJ',
      'x'.repeat(600),
      `ø${token(1)}`,
      `${token(1)}ø`,
      `${token(1)}€`,
      `${'\u{1f600}'.repeat(300)}eyJ`,
      `eyJ${'x'.repeat(300_000)}`,
    ])
      expect(packer.add(other)).toBeUndefined()
    // What did not fit leaves nothing behind.
    expect(packer.add(token(2))?.text).toBe(token(2))
    expect(packer.add(token(3))?.text).toBe(token(3))
  })

  it('are whole in a copy of a body, or there is no copy: never one that has lost them', () => {
    const packed = new TextPacker().add(token(1)) ?? expect.fail()
    const whole = { text: token(1) }
    for (const copied of [structuredClone(packed), { ...packed }, Object.assign({}, packed)])
      expect(copied).toEqual(whole)
    expect(Object.entries(packed)).toEqual(Object.entries(whole))
    const headers = [packedRow('dpop', packed), ['accept', '*/*']]
    for (const copy of [structuredClone, (all: typeof headers) => all.map((row) => ({ ...row }))])
      expect(() => copy(headers)).toThrow('kept packed')
    expect(JSON.parse(JSON.stringify({ headers, body: packed }))).toEqual({
      headers: [
        ['dpop', token(1)],
        ['accept', '*/*'],
      ],
      body: whole,
    })
    expect(headers.map(([...row]) => row)).toEqual([
      ['dpop', token(1)],
      ['accept', '*/*'],
    ])
  })

  it('stand in a header as any other value does', () => {
    const packed = new TextPacker().add(token(1)) ?? expect.fail()
    const row = packedRow('dpop', packed)
    const [name, value] = row
    expect([name, value]).toEqual(['dpop', token(1)])
    expect(row.length).toBe(2)
    expect(JSON.stringify(row)).toBe(JSON.stringify(['dpop', token(1)]))
    expect(inspect(row)).toBe(inspect(['dpop', token(1)]))
    expect(inspect(packed)).toBe(inspect({ text: token(1) }))
    expect(row.map((one) => one.length)).toEqual([4, token(1).length])
    const headers = [row, ['accept', '*/*'] as const, row]
    expect(header(headers, 'dpop')).toBe(token(1))
    expect(headerValues(headers, 'dpop')).toEqual([token(1), token(1)])
    expect(header(headers, 'accept')).toBe('*/*')
  })
})
