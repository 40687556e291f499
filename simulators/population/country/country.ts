// Everybody else in the country: a patient for each of the millions of synthetic numbers outside the cast, worked out from
// the number and the room's seed when somebody asks. Nothing is made beforehand and nothing is kept, so a country costs no
// memory and no time.
import { hash } from 'node:crypto'
import { once } from '#simulators/core/once.ts'
import type { Population } from '../population.ts'
import { LATEST } from '../records.ts'
import { briefOf, type CountryParts, type Facts } from './country-brief.ts'
import { birthdayOf, readBirthday, readNationalId } from './country-numbers.ts'
import { patientOf } from './country-patient.ts'

/** Inhabitants that `countryPid` counts; a number beyond them is answered all the same, when it is a valid one. */
export const COUNTRY_SIZE = 5_500_000

const LATEST_BIRTHDAY = birthdayOf(LATEST)

/** Undefined for a number that is not synthetic, not valid, or of somebody not yet born. */
export type Country = Pick<Population, 'patient' | 'patientInBrief'>

/** The population with the country behind its cast, as long as `isCountry` says so. */
export function withCountry(population: Population, isCountry: () => boolean): Population {
  const country = once(() => createCountry(population))
  /** Not for a number of somebody who is no patient in the cast, e.g. a nurse's. */
  const isBehind = (pid: string) => isCountry() && !population.person(pid)
  return {
    ...population,
    patient: (pid) => population.patient(pid) ?? (isBehind(pid) ? country().patient(pid) : undefined),
    patientInBrief: (pid) =>
      population.patientInBrief(pid) ?? (isBehind(pid) ? country().patientInBrief(pid) : undefined),
  }
}

export function createCountry({ clients, patients, healthWorkers }: Population): Country {
  const parts: CountryParts = {
    // What follows from the room's seed in every simulator that has the population.
    seed: hash('sha256', clients.map(({ clientId }) => clientId).join(), 'buffer').readUInt32LE(),
    gp: patients[0]?.gp ?? '',
    blockable: healthWorkers.flatMap(({ hprNumber }) => hprNumber ?? []),
  }

  function factsOf(pid: string): Facts | undefined {
    const facts = readNationalId(pid)
    return facts && facts.born <= LATEST ? facts : undefined
  }

  return {
    patient(pid) {
      const facts = factsOf(pid)
      return facts && patientOf(facts, parts)
    },
    patientInBrief(pid) {
      const birthday = readBirthday(pid)
      return birthday !== undefined && birthday <= LATEST_BIRTHDAY ? briefOf(pid, birthday, parts) : undefined
    },
  }
}
