import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { createMemoryStore } from '#simulators/core/room/store.ts'
import { createPopulation, findByKey } from '#simulators/population/index.ts'
import { createPersonLookUp, isSimilarSurname } from './person-look-up.ts'
import type { Manners } from './vocabulary.ts'

describe('isSimilarSurname', () => {
  it.each([
    ['Hansen', 'Hansson', true],
    ['Hansen', '  HANSEN ', true],
    ['Hansen', 'Berg Hansen', false],
    ['Berg-Hansen', 'Berg', true],
    ['Berg-Hansen', 'Hansen', false],
    ['Moe', 'Moen', false],
    ['Lindén', 'Linden', true],
    ['Ås', 'As', false],
    ['Åsen', 'A\u030Asen', true],
    ['Østby', 'Ostby', false],
    ['Hansen', '', false],
  ])('holds %s against %s: %s', (registered, given, similar) => {
    expect(isSimilarSurname(registered, given)).toBe(similar)
  })
})

const manners: Manners = {
  vocabulary: () => 'altinn-3',
  ownRightsOnly: () => false,
  acceptsBelowHovedenhet: () => true,
  comparesWholeSurname: () => false,
}

describe('looking up a person', () => {
  const population = createPopulation(createRandom('look-up'))
  const { pid, name } = findByKey(population.others, 'systemansvarlig')

  it('stops a caller who guesses, until an hour has passed, and nobody else', () => {
    const clock = { at: 0, now: () => clock.at }
    const lookUp = createPersonLookUp(createMemoryStore(clock), population, manners)
    for (let guess = 0; guess < 5; guess += 1)
      expect(lookUp.find('one', pid, 'Feil')).toBe('person-not-found')
    expect(lookUp.find('one', pid, name.family)).toBe('too-many-look-ups')
    expect(lookUp.find('other', pid, name.family)).toMatchObject({ pid })
    clock.at += 3_601_000
    expect(lookUp.find('one', pid, name.family)).toMatchObject({ pid })
  })

  it('can be told to hold the whole surname against the register', () => {
    const whole = { ...manners, comparesWholeSurname: () => true }
    const lookUp = createPersonLookUp(createMemoryStore({ now: () => 0 }), population, whole)
    expect(lookUp.find('one', pid, name.family.slice(0, 4))).toBe('person-not-found')
    expect(lookUp.find('one', pid, name.family.toUpperCase())).toMatchObject({ pid })
  })

  it('finds no dead person, and nobody by a number that is nobody’s', () => {
    const lookUp = createPersonLookUp(createMemoryStore({ now: () => 0 }), population, manners)
    const dead = findByKey(population.patients, 'dod')
    expect(lookUp.find('one', dead.pid, dead.name.family)).toBe('person-not-found')
    expect(lookUp.find('one', '', '')).toBe('person-not-found')
  })
})
