import { expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { createFaker } from './people.ts'
import { streetAddress } from './street.ts'

it('streets that are called after somebody are written as in Norway', () => {
  const faker = createFaker(createRandom('streets'))
  const streets = Array.from({ length: 2000 }, () => streetAddress(faker))
  expect(streets.filter((street) => /[sxz]s ?(?:vei|gate)|[sxz]’(?! )| (?:Vei|Gate)/.test(street))).toEqual(
    [],
  )
  expect(streets.some((street) => /s’ vei \d+$/.test(street))).toBe(true)
  expect(streets.some((street) => /[a-zæøå]s vei \d+$/.test(street))).toBe(true)
})
