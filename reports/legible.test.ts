import { describe, expect, it } from 'vitest'
import { legible, legibleLine } from './legible.ts'

describe('a text from the wire', () => {
  it('keeps Norwegian letters, emoji, tabs and newlines', () => {
    expect(legible('Blåbær\tog\n🫐')).toBe('Blåbær\tog\n🫐')
  })

  it('spells out terminal escapes, direction marks and half surrogates', () => {
    expect(legible('\u001b[31m \u202e \ud800 \udc00')).toBe('\\u{1b}[31m \\u{202e} \\u{d800} \\u{dc00}')
  })

  it('spells out what is drawn as nothing, so that two values that differ look different', () => {
    const unseen = [
      '00ad',
      '034f',
      '115f',
      '180e',
      '200b',
      '200c',
      '2060',
      '2064',
      '2800',
      '3164',
      'feff',
      'e0041',
    ]
    for (const code of unseen)
      expect(legible(`a${String.fromCodePoint(Number.parseInt(code, 16))}b`)).toBe(
        `a\\u{${code.replace(/^0+/, '')}}b`,
      )
    expect(legible('👩‍⚕️ ✔︎')).toBe('👩‍⚕️ ✔︎')
  })

  it('never shows a token whole', () => {
    const token = 'eyJhbGciOiJQUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl'
    const shown = legible(`DPoP ${token}, ${token}`)
    expect(legible(`at_${token}`)).toBe('at_eyJhbG…[token]')
    expect(legible('kjernejournal.nhn.no')).toBe('kjernejournal.nhn.no')
    expect(shown).toBe('DPoP eyJhbG…[token], eyJhbG…[token]')
  })

  it('is done in linear time with a text made to be slow', () => {
    expect(legible('eyJ'.repeat(100_000)).length).toBe(300_000)
  })

  it('fits on one line when asked to', () => {
    expect(legibleLine(' one\r\n two\n\nthree ')).toBe('one two three')
  })
})
