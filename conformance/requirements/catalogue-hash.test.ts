import { describe, expect, it } from 'vitest'
import { catalogueHash, type Requirement, requirements } from './index.ts'

describe('the catalogue’s version', () => {
  it('is sixteen hexadecimal digits', () => {
    expect(catalogueHash(requirements)).toMatch(/^[0-9a-f]{16}$/)
  })

  it('does not depend on the order of requirements or members', () => {
    const reversed: Readonly<Record<string, Requirement>> = Object.fromEntries(
      Object.entries(requirements)
        .reverse()
        .map(([id, { text, ...rest }]) => [id, { text: { en: text.en, nb: text.nb }, ...rest }]),
    )
    expect(catalogueHash(reversed)).toBe(catalogueHash(requirements))
  })

  it('changes with a single character of a text', () => {
    const original = requirements['KJ-R01']
    const text = { nb: `${original.text.nb} `, en: original.text.en }
    expect(catalogueHash({ ...requirements, 'KJ-R01': { ...original, text } })).not.toBe(
      catalogueHash(requirements),
    )
  })
})
