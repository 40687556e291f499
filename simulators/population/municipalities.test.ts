import { describe, expect, it } from 'vitest'
import { MUNICIPALITIES } from './municipalities.ts'
import { PLACES } from './places.ts'

describe('the municipalities', () => {
  it('are the 357 of 2024, each with a number of its own', () => {
    expect(MUNICIPALITIES).toHaveLength(357)
    expect(new Set(MUNICIPALITIES.map(({ kommunenummer }) => kommunenummer)).size).toBe(357)
    for (const { kommunenummer, navn } of MUNICIPALITIES) {
      expect(kommunenummer).toMatch(/^\d{4}$/)
      expect(navn).toMatch(/^[A-ZÆØÅ][A-Za-zÆØÅæøå -]+$/)
    }
  })

  it('agree with the places that the cast lives in', () => {
    for (const { kommune, kommunenummer } of PLACES)
      expect(
        MUNICIPALITIES.find((one) => one.kommunenummer === kommunenummer)?.navn.toLocaleUpperCase('nb'),
      ).toBe(kommune)
  })

  it.each([
    ['0301', 'Oslo'],
    ['1580', 'Haram'],
    ['3301', 'Drammen'],
    ['5628', 'Tana'],
  ])('%s is %s', (number, navn) => {
    expect(MUNICIPALITIES.find(({ kommunenummer }) => kommunenummer === number)?.navn).toBe(navn)
  })
})
