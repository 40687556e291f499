// A room's little Norway, drawn from its seed: the cast is always the same, the people in it are not.
import type { Random } from '#simulators/core/room/random.ts'
import { drawClients } from './clients.ts'
import { contradictionsIn } from './consistency.ts'
import { drawHealthWorkers } from './health-workers.ts'
import { drawOrganisations } from './organisations.ts'
import { drawOthers } from './others.ts'
import { drawPatients } from './patients.ts'
import { createFakers, createPeople } from './people.ts'
import type { Person, Population } from './population.ts'
import { HELSEID_RESOURCES } from './resources.ts'
import { testPersonsAt } from './test-persons.ts'

export { hovedenhetOf } from './consistency.ts'
export { type Contact, contactOf, mobileFor } from './contact.ts'
export { withCountry } from './country/country.ts'
export { type EidIssuer, eidsOf } from './eids.ts'
export { isSyntheticOrAllowed, LINE_DANSER } from './numbers/national-id.ts'
export { isOrganisasjonsnummer } from './numbers/organisasjonsnummer.ts'
export { fullName } from './people.ts'
export { ageOn } from './record/days.ts'
export type { PatientRecord } from './record/record.ts'
export { recordOf } from './record/record-of.ts'
export { LATEST as RECORDS_END } from './records.ts'
export { HELSEID_RESOURCES, type HelseidResource } from './resources.ts'

export function createPopulation(random: Random): Population {
  const stream = random.fork('population')
  const fakers = createFakers()
  const people = createPeople(stream.fork('people'), fakers)
  const others = drawOthers(people)
  const holder = (key: string) => findByKey(others, key).pid
  const organisations = drawOrganisations(stream.fork('organisations'), fakers, {
    radmann: holder('radmann'),
    kontaktperson: holder('kontaktperson'),
    kommunalsjef: holder('kommunalsjef'),
    naboRadmann: holder('nabo-radmann'),
    dagligLeder: holder('daglig-leder'),
  })
  const healthWorkers = drawHealthWorkers(stream.fork('health-workers'), people, organisations)
  const patients = drawPatients(stream.fork('patients'), { people, fakers, organisations, healthWorkers })
  const clients = drawClients(stream.fork('clients'), organisations)

  // The system manager may act for every hovedenhet whose client is to fail, or work, for another reason.
  const delegations = ['kommune', 'legesenter-as', 'feil-naeringskode'].flatMap((key) =>
    HELSEID_RESOURCES.map((resource) => ({
      from: findByKey(organisations, key).organisasjonsnummer,
      to: holder('systemansvarlig'),
      resource,
    })),
  )

  const supplier = findByKey(organisations, 'feil-naeringskode').organisasjonsnummer
  const supplierDelegations = (
    [
      { key: 'kommune', acceptedTerms: ['nhn:kjernejournal', 'nhn:pps'] },
      { key: 'legesenter-as', acceptedTerms: ['nhn:kjernejournal'], children: [] },
    ] as const
  ).map(({ key, ...rest }) => {
    const parent = findByKey(organisations, key).organisasjonsnummer
    return { parent, supplier, ...rest }
  })

  const cast = {
    patients,
    healthWorkers,
    others,
    testPersons: testPersonsAt(organisations),
    organisations,
    clients,
    delegations,
    supplierDelegations,
  }
  const population = withLookUps(cast)
  const contradictions = contradictionsIn(population)
  if (contradictions.length > 0)
    throw new Error(`the population contradicts itself: ${contradictions.join('; ')}`)
  return population
}

type Cast = Pick<
  Population,
  | 'patients'
  | 'healthWorkers'
  | 'others'
  | 'testPersons'
  | 'organisations'
  | 'clients'
  | 'delegations'
  | 'supplierDelegations'
>

/** A population from its lists. */
export function withLookUps(cast: Cast): Population {
  const patients = new Map(cast.patients.map((patient) => [patient.pid, patient]))
  const healthWorkers = new Map(
    [...cast.healthWorkers, ...cast.testPersons].map((worker) => [worker.pid, worker]),
  )
  const organisations = new Map(cast.organisations.map((unit) => [unit.organisasjonsnummer, unit]))
  const persons = new Map<string, Person>(
    [...cast.patients, ...cast.healthWorkers, ...cast.others, ...cast.testPersons].map((person) => [
      person.pid,
      person,
    ]),
  )
  return {
    ...cast,
    patient: (pid) => patients.get(pid),
    patientInBrief: (pid) => patients.get(pid),
    healthWorker: (pid) => healthWorkers.get(pid),
    organisation: (organisasjonsnummer) => organisations.get(organisasjonsnummer),
    person: (pid) => persons.get(pid),
  }
}

/** The member of the cast with this name. @throws RangeError when nobody has it. */
export function findByKey<T extends { readonly key: string }>(cast: readonly T[], key: string): T {
  const found = cast.find((member) => member.key === key)
  if (!found) throw new RangeError(`nobody in the cast is called ${key}`)
  return found
}
