// Who and what a room's journey is about: the municipality of its cast, and those who may be given access.
import { fullName, LINE_DANSER } from '#simulators/population/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import type { Organisation, Population } from '#simulators/population/population.ts'
import { PROFESSIONS_WITH_ACCESS } from '#simulators/population/professions.ts'
import type { Municipality } from './line.ts'

export function municipalityOf(seed: string): Municipality {
  const population = populationOf(seed)
  const kommune = population.organisations.find(({ key }) => key === 'kommune')
  if (!kommune) throw new Error('the cast has no municipality')
  return {
    organisasjonsnummer: kommune.organisasjonsnummer,
    navn: kommune.navn,
    testPatient: LINE_DANSER,
    employees: population.healthWorkers
      .filter(({ authorizations }) =>
        authorizations.some(
          ({ active, profession }) => active && PROFESSIONS_WITH_ACCESS.includes(profession),
        ),
      )
      .filter(({ arbeidssteder }) => arbeidssteder.some((number) => isBelow(population, kommune, number)))
      .map(({ pid, name }) => ({ pid, name: fullName(name) })),
    unitName: (number) => population.organisation(number)?.navn ?? number,
    personName(pid) {
      const person = population.person(pid)
      return person ? fullName(person.name) : (population.organisation(pid)?.navn ?? pid)
    },
  }
}

function isBelow(population: Population, above: Organisation, number: string | undefined): boolean {
  if (number === undefined) return false
  return (
    number === above.organisasjonsnummer ||
    isBelow(population, above, population.organisation(number)?.overordnetEnhet)
  )
}
