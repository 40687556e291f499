import { fnr } from '@navikt/fnrvalidator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import {
  drawNationalId,
  hasRightCheckDigits,
  isSyntheticOrAllowed,
  withWrongCheckDigit,
} from './national-id.ts'

const facts = fc.record({
  born: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  gender: fc.constantFrom('woman' as const, 'man' as const),
  kind: fc.constantFrom('fødselsnummer' as const, 'd-nummer' as const),
})

describe('a drawn national identity number', () => {
  it('is valid to an independent validator, and synthetic', () => {
    fc.assert(
      fc.property(fc.string(), facts, (seed, person) => {
        const pid = drawNationalId(createRandom(seed), person)
        expect(fnr(pid).status).toBe('valid')
        expect(isSyntheticOrAllowed(pid)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is still synthetic, but never valid, with a wrong check digit', () => {
    fc.assert(
      fc.property(fc.string(), facts, (seed, person) => {
        const wrong = withWrongCheckDigit(drawNationalId(createRandom(seed), person))
        expect(fnr(wrong).status).toBe('invalid')
        expect(hasRightCheckDigits(wrong)).toBe(false)
        expect(isSyntheticOrAllowed(wrong)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('isSyntheticOrAllowed', () => {
  it.each([
    ['Line Danser', '13116900216', true],
    ['a number of the Tenor kind', '05898597468', true],
    ['a D-number of the Tenor kind', '67865800174', true],
    ['a number of the SyntPop kind', '01668000084', true],
    ['an ordinary number', '12119000465', false],
    ['an ordinary D-number', '41018000049', false],
    ['an H-number, or a Dolly number that looks like one', '01418000119', false],
    ['felles hjelpenummer', '81234500090', false],
    ['too few digits', '0589859746', false],
    ['letters', '0589859746x', false],
    ['nothing', '', false],
  ])('says of %s (%s): %s', (_what, pid, allowed) => {
    expect(isSyntheticOrAllowed(pid)).toBe(allowed)
  })
})
