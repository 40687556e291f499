import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whenKeysLookOld } from './keys.ts'

describe('what openid-client is told of the age of HelseID’s keys', () => {
  it('lets it fetch them anew at once, however far the room is ahead of the machine, by seconds or parts of them', () => {
    const year = 365 * 24 * 3_600_000
    fc.assert(
      fc.property(
        fc.integer({ min: 50 * year, max: 80 * year }),
        fc.integer({ min: -year, max: year }),
        (machine, ahead) => {
          const age =
            Math.floor(machine / 1000) - whenKeysLookOld(Math.floor((machine + ahead) / 1000), ahead)
          expect(age).toBeGreaterThanOrEqual(60)
          // From five minutes on it takes the copy for worthless.
          expect(age).toBeLessThan(300)
        },
      ),
    )
  })
})
