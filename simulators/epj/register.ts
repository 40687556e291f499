// The EPJ's own register: the patients it has, who works here, and where. What a real EPJ keeps in its database.
import type { HealthWorker, Organisation, Patient, Population } from '#simulators/population/population.ts'
import { Trouble } from './trouble.ts'

export interface Register {
  readonly patients: readonly Patient[]
  readonly users: readonly HealthWorker[]
  patient(pid: string): Patient
  user(pid: string): HealthWorker
  /** The place the user works at: the one asked for, or the first. */
  arbeidssted(user: HealthWorker, asked: string | undefined): Organisation
  arbeidssteder(user: HealthWorker): readonly Organisation[]
  /** The hovedenhet that a unit belongs to. */
  hovedenhet(unit: Organisation): Organisation
  organisation(key: string): Organisation | undefined
}

export function createRegister(population: Population): Register {
  const { patients, healthWorkers: users } = population

  const arbeidssteder = (user: HealthWorker) =>
    user.arbeidssteder.flatMap((number) => population.organisation(number) ?? [])

  return {
    patients,
    users,
    arbeidssteder,
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
    arbeidssted(user, asked) {
      const places = arbeidssteder(user)
      const found =
        asked === undefined ? places[0] : places.find((place) => place.organisasjonsnummer === asked)
      if (!found)
        throw new Trouble({ key: 'trouble.arbeidssted' }, `The user does not work at ${asked ?? 'any place'}`)
      return found
    },
    hovedenhet(unit) {
      const above =
        unit.overordnetEnhet === undefined ? undefined : population.organisation(unit.overordnetEnhet)
      return above ? this.hovedenhet(above) : unit
    },
    organisation: (key) => population.organisations.find((organisation) => organisation.key === key),
  }
}
