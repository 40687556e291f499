import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom, type Random } from '#simulators/core/room/random.ts'
import { inhabitantsOf } from '#simulators/population/inhabitants.ts'
import { isSyntheticOrganisasjonsnummer } from '#simulators/population/numbers/organisasjonsnummer.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { createRegister } from './register.ts'
import { isAlive, type Unit, unitOf } from './unit.ts'

const registerOf = (seed: string) => createRegister(populationOf(seed), createRandom(seed))

describe('the country', () => {
  let units: readonly Unit[]
  beforeAll(() => {
    units = registerOf('a').units()
  })
  const of = (form: Unit['form']) => units.filter((unit) => unit.form === form)

  it('is country-sized: every municipality, and thousands of units', () => {
    expect(units.length).toBeGreaterThan(3000)
    expect(of('KOMM').length).toBe(357 + 2)
    expect(new Set(of('KOMM').map(({ address }) => address.kommunenummer)).size).toBe(357)
    expect(of('KOMM').map(({ navn }) => navn)).toEqual(
      expect.arrayContaining(['OSLO KOMMUNE', 'ØYSTRE SLIDRE KOMMUNE', 'SØR-VARANGER KOMMUNE']),
    )
  })

  it('has only synthetic numbers, each once, the cast’s among them', () => {
    const numbers = units.map(({ organisasjonsnummer }) => organisasjonsnummer)
    expect(numbers.filter((number) => !isSyntheticOrganisasjonsnummer(number))).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
    const cast = populationOf('a').organisations
    expect(units.slice(0, cast.length)).toEqual(cast.map(unitOf))
  })

  it('hangs together: units below lie below a living unit that may have some', () => {
    const above = new Map(units.map((unit) => [unit.organisasjonsnummer, unit]))
    const lost = units.filter(({ form, overordnetEnhet }) => {
      const parent = overordnetEnhet === undefined ? undefined : above.get(overordnetEnhet)
      if (form === 'ORGL') return parent?.form !== 'KOMM'
      if (form === 'BEDR') return !parent || !isAlive(parent) || parent.form === 'BEDR'
      return overordnetEnhet !== undefined
    })
    expect(lost).toEqual([])
  })

  it('has units straight below municipalities as well as below organisasjonsledd', () => {
    const above = new Map(units.map((unit) => [unit.organisasjonsnummer, unit.form]))
    const parents = new Set(of('BEDR').map(({ overordnetEnhet = '' }) => above.get(overordnetEnhet)))
    expect(parents).toEqual(new Set(['KOMM', 'ORGL', 'AS', 'IKS']))
  })

  it('has as many employees as its inhabitants call for, and never more below than above', () => {
    const staff = (name: string) => of('KOMM').find(({ navn }) => navn === `${name} KOMMUNE`)?.ansatte ?? 0
    const between = (name: string, least: number, most: number) =>
      expect([name, staff(name) >= least && staff(name) <= most, staff(name)]).toEqual([
        name,
        true,
        staff(name),
      ])
    between('OSLO', 44_000, 56_000)
    between('HAMAR', 2_000, 2_900)
    between('ØYSTRE SLIDRE', 220, 420)
    between('UTSIRA', 20, 50)
    for (const kommune of of('KOMM')) {
      const inhabitants = inhabitantsOf(kommune.address.kommunenummer)
      expect(kommune.ansatte / inhabitants, kommune.navn).toBeGreaterThan(0.06)
      expect(kommune.ansatte / inhabitants, kommune.navn).toBeLessThan(0.18)
      const below = (above: Unit) =>
        units.filter(({ overordnetEnhet }) => overordnetEnhet === above.organisasjonsnummer)
      // Where a hundred and ninety people live, everything still has somebody.
      const parents = inhabitants > 1500 ? [kommune, ...below(kommune)] : [kommune]
      for (const parent of parents) {
        const sum = below(parent).reduce((total, { ansatte }) => total + ansatte, 0)
        expect(sum, parent.navn).toBeLessThanOrEqual(parent.ansatte)
      }
    }
  })

  it('has had its troubles: deleted, removed and closed units, and bankrupt companies', () => {
    for (const had of ['slettet', 'fjernet', 'nedlagt', 'eierskifte', 'trouble'] as const)
      expect([had, units.some((unit) => unit[had] !== undefined)]).toEqual([had, true])
    for (const { registered, slettet = registered, nedlagt = registered } of units)
      expect(slettet >= registered && nedlagt >= registered).toBe(true)
  })

  it('follows from the seed', () => {
    expect(registerOf('a').units()).toEqual(units)
    expect(registerOf('b').units().slice(20, 40)).not.toEqual(units.slice(20, 40))
  })

  it('is not drawn before somebody looks beyond the cast', () => {
    const population = populationOf('a')
    const forks: string[] = []
    const watched: Pick<Random, 'fork'> = {
      fork(name) {
        forks.push(name)
        return createRandom('a').fork(name)
      },
    }
    const register = createRegister(population, watched)
    for (const { organisasjonsnummer } of population.organisations)
      expect(register.find(organisasjonsnummer)?.organisasjonsnummer).toBe(organisasjonsnummer)
    expect(forks).toEqual([])
    expect(register.find('000000000')).toBeUndefined()
    register.units()
    expect(forks).toEqual(['country'])
  })
})
