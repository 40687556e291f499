// The EPJ's own register: the patients it has, and who works here. What a real EPJ keeps in its database.
import type { HealthWorker, Organisation, Patient, Population } from '#simulators/population/population.ts'
import { Trouble } from './trouble.ts'

/** A unit as the EPJ knows it. */
export type Unit = Pick<Organisation, 'organisasjonsnummer' | 'navn' | 'overordnetEnhet'>

export interface Register {
  readonly patients: readonly Patient[]
  readonly users: readonly HealthWorker[]
  patient(pid: string): Patient
  user(pid: string): HealthWorker
  /** The units where the EPJ's users work, as the population has them. */
  places(user: HealthWorker): readonly Unit[]
  /** The hovedenhet that a unit belongs to. */
  hovedenhet(unit: Unit): Pick<Unit, 'organisasjonsnummer'>
  organisation(key: string): Organisation | undefined
}

export function createRegister(population: Population): Register {
  const { patients, healthWorkers: users } = population

  return {
    patients,
    users,
    places: (user) => user.arbeidssteder.flatMap((number) => population.organisation(number) ?? []),
    patient(pid) {
      const found = population.patient(pid)
      if (!found) throw new Trouble({ key: 'trouble.unknownPatient' }, 'The patient is not in the EPJ')
      return found
    },
    user(pid) {
      const found = population.healthWorker(pid)
      if (!found) throw new Trouble({ key: 'trouble.unknownUser' }, 'The user is not in the EPJ')
      return found
    },
    hovedenhet(unit) {
      if (unit.overordnetEnhet === undefined) return unit
      const above = population.organisation(unit.overordnetEnhet)
      return above ? this.hovedenhet(above) : { organisasjonsnummer: unit.overordnetEnhet }
    },
    organisation: (key) => population.organisations.find((organisation) => organisation.key === key),
  }
}
