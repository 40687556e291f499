// Who may give an organisation's rights away, and who holds them, in both of Altinn's vocabularies.
import { beforeEach, describe, expect, it } from 'vitest'
import { createClock } from '#simulators/core/room/clock.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import { createMemoryStore } from '#simulators/core/room/store.ts'
import { createPopulation, findByKey } from '#simulators/population/index.ts'
import type { Population } from '#simulators/population/population.ts'
import { createGrants, type GrantKind, type Grants } from './grants.ts'
import { createTilgangsstyring, type Tilgangsstyring } from './tilgangsstyring.ts'
import type { Vocabulary } from './vocabulary.ts'

const RIGHT = 'nhn-helseid-fagsystem'
const population = createPopulation(createRandom('test'))
const person = (key: string) => findByKey(population.others, key)
const unit = (key: string) => findByKey(population.organisations, key)

let vocabulary: Vocabulary
let grants: Grants
let managers: Tilgangsstyring
let managersIn: (among: Population) => Tilgangsstyring
beforeEach(() => {
  vocabulary = 'altinn-3'
  const clock = createClock(() => 0)
  grants = createGrants({ store: createMemoryStore(clock), clock, population })
  const manners = {
    vocabulary: () => vocabulary,
    ownRightsOnly: () => false,
    acceptsBelowHovedenhet: () => true,
    comparesWholeSurname: () => false,
  }
  managersIn = (among) => createTilgangsstyring({ population: among, grants, manners })
  managers = managersIn(population)
})

const give = (from: string, to: string, kind: GrantKind, id: string) =>
  grants.give({ from: unit(from).organisasjonsnummer, to, kind, id }, person('radmann'))
const named = (key: string) =>
  managers.of(unit(key)).map(({ person: { pid }, via, above }) => {
    const who = population.others.find((one) => one.pid === pid)?.key
    return [who, via, above?.key].filter(Boolean).join(' ')
  })

describe('who has Tilgangsstyring', () => {
  it('is daglig leder, and a municipality’s kontaktperson in Altinn 2 alone', () => {
    expect(named('kommune')).toEqual(['radmann DAGL'])
    vocabulary = 'altinn-2'
    expect(named('kommune')).toEqual(['radmann DAGL', 'kontaktperson KOMK'])
  })

  it('is whoever leads a unit above, and told with that unit', () => {
    expect(named('helse-og-omsorg')).toEqual(['kommunalsjef DAGL', 'radmann DAGL kommune'])
    expect(named('sykehjem')).toEqual(['kommunalsjef DAGL helse-og-omsorg', 'radmann DAGL kommune'])
    expect(managers.find(person('kommunalsjef').pid, unit('kommune'))).toBeUndefined()
    expect(managers.find(person('nabo-radmann').pid, unit('sykehjem'))).toBeUndefined()
  })

  it('is whoever was given it, by the name that this Altinn has for it, and by no other right', () => {
    const { pid } = person('systemansvarlig')
    give('kommune', pid, 'package', 'hovedadministrator')
    give('kommune', pid, 'role', 'tilgangsstyrer')
    expect(named('kommune')).toEqual(['radmann DAGL'])
    give('kommune', pid, 'package', 'tilgangsstyrer')
    expect(named('kommune')).toEqual(['radmann DAGL', 'systemansvarlig tilgangsstyrer'])
    vocabulary = 'altinn-2'
    expect(managers.find(pid, unit('kommune'))).toBeUndefined()
    give('kommune', pid, 'role', 'ADMAI')
    expect(managers.find(pid, unit('kommune'))).toMatchObject({ via: 'ADMAI' })
  })

  it('is told once, by role, of whoever was given it besides', () => {
    give('kommune', person('radmann').pid, 'package', 'tilgangsstyrer')
    expect(named('kommune')).toEqual(['radmann DAGL'])
  })
})

it('roles are those registered and those given to this person, in Altinn 2 with what follows from them', () => {
  const roles = (key: string) => managers.roles(person(key).pid, unit('kommune')).toSorted()
  give('kommune', person('systemansvarlig').pid, 'role', 'ADMAI')
  give('kommune', person('systemansvarlig').pid, 'package', 'tilgangsstyrer')
  expect(['radmann', 'kontaktperson', 'systemansvarlig', 'nabo-radmann'].map(roles)).toEqual([
    ['DAGL'],
    ['KOMK'],
    ['ADMAI'],
    [],
  ])
  vocabulary = 'altinn-2'
  expect(['radmann', 'kontaktperson', 'systemansvarlig'].map(roles)).toEqual([
    ['ADMAI', 'DAGL', 'HADM', 'UIHTL'],
    ['ADMAI', 'KOMAB', 'KOMK', 'UIHTL'],
    ['ADMAI'],
  ])
})

describe('who holds a right', () => {
  const holds = (identifier: string, key: string, service = RIGHT) =>
    managers.holds(identifier, unit(key), service)

  it('is whoever leads the unit, or one above it', () => {
    for (const key of ['kommune', 'helse-og-omsorg', 'sykehjem'])
      expect(holds(person('radmann').pid, key), key).toBe('role')
    expect(holds(person('kommunalsjef').pid, 'sykehjem')).toBe('role')
    expect(holds(person('kommunalsjef').pid, 'kommune')).toBeUndefined()
    expect(holds(person('kontaktperson').pid, 'kommune')).toBeUndefined()
  })

  it('is whoever was given this very right, there or above', () => {
    const { pid } = person('ny-systemansvarlig')
    give('kommune', pid, 'resource', RIGHT)
    for (const key of ['kommune', 'sykehjem']) expect(holds(pid, key), key).toBe('delegation')
    expect(holds(pid, 'kommune', 'nhn-helseid-api')).toBeUndefined()
    expect(holds(pid, 'nabokommune')).toBeUndefined()
    give('nabosykehjem', pid, 'resource', RIGHT)
    expect([holds(pid, 'nabosykehjem'), holds(pid, 'nabokommune')]).toEqual(['delegation', undefined])
  })

  it('is the leader of a supplier that was given it, and not its customer’s kontaktperson', () => {
    const supplier = unit('feil-naeringskode')
    const { pid } = person('daglig-leder')
    expect(managers.led(pid).map(({ key }) => key)).toContain('feil-naeringskode')
    give('nabokommune', supplier.organisasjonsnummer, 'resource', RIGHT)
    expect(holds(pid, 'nabokommune')).toBe('delegation')
    expect(holds(supplier.organisasjonsnummer, 'nabokommune')).toBe('delegation')
    expect(managers.led(person('kontaktperson').pid)).toEqual([])
  })

  it.each(['slettet', 'fjernet'])('is not the leader of a supplier that is %s', (gone) => {
    const organisations = population.organisations.map((one) =>
      one.key === 'feil-naeringskode' ? { ...one, [gone]: '2025-01-31' } : one,
    )
    const led = managersIn({ ...population, organisations }).led(person('daglig-leder').pid)
    expect(led.map(({ key }) => key)).toEqual(['legesenter-as'])
  })
})
