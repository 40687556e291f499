// The register of a room: the cast, and, from the first time somebody looks beyond it, the whole country.
import type { Random } from '#simulators/core/room/random.ts'
import type { Population } from '#simulators/population/population.ts'
import { drawCountry } from './country.ts'
import { type Unit, unitOf } from './unit.ts'

export interface Register {
  /** Living, deleted and removed units, the cast first. */
  units(): readonly Unit[]
  find(organisasjonsnummer: string): Unit | undefined
  /** Compares by name in the Norwegian alphabet. */
  compareNames(one: Unit, other: Unit): number
}

interface Everything {
  readonly units: readonly Unit[]
  readonly byNumber: ReadonlyMap<string, Unit>
}

/** Cheap until asked for something outside the cast: 200 rooms do not draw 200 countries. */
export function createRegister(
  population: Pick<Population, 'organisations'>,
  random: Pick<Random, 'fork'>,
): Register {
  const cast = population.organisations.map(unitOf)
  const castByNumber = indexed(cast)
  let drawn: Everything | undefined
  let ranks: ReadonlyMap<Unit, number> | undefined

  function everything(): Everything {
    if (drawn) return drawn
    const units = [...cast, ...drawCountry(random.fork('country'), castByNumber.keys())]
    drawn = { units, byNumber: indexed(units) }
    return drawn
  }

  /** Comparing in an alphabet is slow: done once for all names. */
  function rankOf(unit: Unit): number {
    ranks ??= rank(everything().units)
    return ranks.get(unit) ?? 0
  }

  return {
    units: () => everything().units,
    find: (organisasjonsnummer) =>
      castByNumber.get(organisasjonsnummer) ?? everything().byNumber.get(organisasjonsnummer),
    compareNames: (one, other) => rankOf(one) - rankOf(other),
  }
}

const indexed = (units: readonly Unit[]) => new Map(units.map((unit) => [unit.organisasjonsnummer, unit]))

function rank(units: readonly Unit[]): ReadonlyMap<Unit, number> {
  const { compare } = new Intl.Collator('nb')
  const sorted = [...units].sort((one, other) => compare(one.navn, other.navn))
  return new Map(sorted.map((unit, index) => [unit, index]))
}
