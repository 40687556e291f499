import { describe, expect, it } from 'vitest'
import { readAnswer } from './answer.ts'
import type { Screenshot } from './screenshot.ts'

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('picture')]).toString('base64')
const answer = (screenshot: unknown) => JSON.stringify({ ok: true, seen: { icon: 3, screenshot } })

describe('a screenshot from a driver', () => {
  it('is given to whoever keeps it, and the journal gets the hash of what was kept only', () => {
    const kept: Screenshot[] = []
    const { seen } = readAnswer(answer(png), 'open-patient', (one) => {
      kept.push(one)
      return 'hash of what was kept'
    })
    expect(seen).toEqual({ icon: 3, screenshot: 'hash of what was kept' })
    expect(kept).toEqual([{ type: 'png', bytes: Buffer.from(png, 'base64') }])
  })

  it('that nobody keeps is not referred to', () => {
    expect(readAnswer(answer(png), 'open-patient').seen).toEqual({ icon: 3 })
  })

  it('that is no picture, no base64 or too large is refused by name', () => {
    for (const wrong of [5, '', 'not base64!', Buffer.from('<svg>').toString('base64')])
      expect(() => readAnswer(answer(wrong), 'x')).toThrow('seen.screenshot')
    const large = Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(1_100_000)]).toString('base64')
    expect(() => readAnswer(answer(large), 'x')).toThrow('larger than 1 MiB')
  })

  it('may be left out', () => {
    expect(readAnswer(answer(null), 'x').seen).toEqual({ icon: 3 })
  })
})
