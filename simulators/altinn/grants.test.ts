// What is given stays given until it is taken, and what is taken from one takes nothing from others.
import { beforeEach, describe, expect, it } from 'vitest'
import { createClock } from '#simulators/core/room/clock.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import { createMemoryStore } from '#simulators/core/room/store.ts'
import { createPopulation, findByKey } from '#simulators/population/index.ts'
import { createGrants, type Grants } from './grants.ts'
import { altinnRole } from './roles.ts'

const population = createPopulation(createRandom('test'))
const giver = findByKey(population.others, 'radmann')
const [kommune, neighbour] = ['kommune', 'nabokommune'].map(
  (key) => findByKey(population.organisations, key).organisasjonsnummer,
)

let now = 0
let grants: Grants
beforeEach(() => {
  now = Date.parse('2026-11-18T09:00:00Z')
  const clock = createClock(() => now)
  grants = createGrants({ store: createMemoryStore(clock), clock, population })
})

const right = (from = kommune, to = 'somebody', id = 'a') =>
  ({ from: from ?? '', to, kind: 'resource', id }) as const
const held = (to: string) => grants.to(to).map(({ from, id }) => [from, id])

describe('grants', () => {
  it('are taken back one by one, or a whole connection, and nobody else’s with them', () => {
    const all = [right(), right(kommune, 'somebody', 'b'), right(neighbour), right(kommune, 'another')]
    for (const one of all) grants.give(one, giver)
    const from = grants.from(kommune ?? '').length
    grants.take(right())
    expect(held('somebody')).toEqual([
      [kommune, 'b'],
      [neighbour, 'a'],
    ])
    grants.takeAll(kommune ?? '', 'somebody')
    expect(held('somebody')).toEqual([[neighbour, 'a']])
    expect(held('another')).toEqual([[kommune, 'a']])
    expect(grants.from(kommune ?? '')).toHaveLength(from - 2)
    expect(grants.has(kommune ?? '', 'another', 'resource', 'a')).toBe(true)
    expect(grants.has(kommune ?? '', 'another', 'package', 'a')).toBe(false)
  })

  it('say when they were given, the first time', () => {
    grants.give(right(), giver)
    now += 60_000
    grants.give(right(), giver)
    expect(grants.to('somebody')).toMatchObject([
      { given: { by: giver.pid, at: '2026-11-18T09:00:00.000Z' } },
    ])
  })

  it('are those of the seed after a reset', () => {
    const seeded = grants.from(kommune ?? '')
    expect(seeded.length).toBeGreaterThan(0)
    grants.give(right(), giver)
    for (const { to } of seeded) grants.takeAll(kommune ?? '', to)
    grants.reset()
    expect(grants.from(kommune ?? '')).toEqual(seeded)
  })
})

it('a kontaktperson is one of a municipality where there is one, and has no more elsewhere', () => {
  expect([altinnRole('KOMM', 'KONT'), altinnRole('AS', 'KONT')]).toEqual(['KOMK', 'KONT'])
})
