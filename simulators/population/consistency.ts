// What must hold in any population. A room with a contradiction in it is refused before anybody meets it.
import { hasRightCheckDigits, isSyntheticOrAllowed } from './numbers/national-id.ts'
import { isSyntheticOrganisasjonsnummer } from './numbers/organisasjonsnummer.ts'
import type { Organisation, Patient, Person, Population } from './population.ts'

/** One sentence for each contradiction; none when the population hangs together. */
export function contradictionsIn(population: Population): readonly string[] {
  return [
    ...contradictoryPeople(population),
    ...contradictoryOrganisations(population),
    ...contradictoryHealthWorkers(population),
    ...population.patients.flatMap((patient) => contradictoryRecord(patient, population)),
    ...contradictoryClients(population),
    ...contradictoryDelegations(population),
  ]
}

/** The hovedenhet at the top of a unit's tree; undefined for an unknown number or a broken tree. */
export function hovedenhetOf(population: Population, organisasjonsnummer: string): Organisation | undefined {
  let unit = population.organisation(organisasjonsnummer)
  for (let steps = 0; unit?.overordnetEnhet !== undefined; steps += 1) {
    if (steps > 5) return undefined
    unit = population.organisation(unit.overordnetEnhet)
  }
  return unit
}

function contradictoryPeople({ patients, healthWorkers, others }: Population): string[] {
  const cast = [...patients, ...healthWorkers, ...others]
  return [
    ...repeated(cast.map(({ key }) => key)).map((key) => `two people are called ${key}`),
    ...repeated(healthWorkers.flatMap(({ hprNumber }) => hprNumber ?? [])).map(
      (hprNumber) => `two health workers have HPR number ${hprNumber}`,
    ),
    ...cast.flatMap((person) => contradictoryNumber(person, 'status' in person && person.status === 0)),
    ...cast.flatMap((person) =>
      cast.some((other) => other.pid === person.pid && !isSamePerson(other, person))
        ? [`${person.pid} is more than one person`]
        : [],
    ),
  ]
}

function contradictoryNumber(person: Person & { readonly key: string }, mustBeInvalid: boolean): string[] {
  const problems: string[] = []
  if (!isSyntheticOrAllowed(person.pid)) problems.push(`${person.key} has a number that is not synthetic`)
  if (hasRightCheckDigits(person.pid) === mustBeInvalid)
    problems.push(`${person.key} has a number that is ${mustBeInvalid ? 'valid' : 'not valid'}`)
  if (!agreesWithNumber(person)) problems.push(`${person.key} is not who the number says`)
  return problems
}

function agreesWithNumber({ pid, born, gender, kind }: Person): boolean {
  const day = Number(pid.slice(0, 2)) - (kind === 'd-nummer' ? 40 : 0)
  const month = Number(pid.slice(2, 4)) % 80
  const [year = '', bornMonth, bornDay] = born.split('-')
  return (
    day === Number(bornDay) &&
    month === Number(bornMonth) &&
    pid.slice(4, 6) === year.slice(2) &&
    Number(pid.slice(6, 9)) < 500 === Number(year) < 2000 &&
    (Number(pid.charAt(8)) % 2 === 0) === (gender === 'woman')
  )
}

function isSamePerson(one: Person, other: Person): boolean {
  return (
    one.born === other.born &&
    one.gender === other.gender &&
    one.name.given === other.name.given &&
    one.name.middle === other.name.middle &&
    one.name.family === other.name.family
  )
}

function contradictoryOrganisations(population: Population): string[] {
  const { organisations } = population
  return [
    ...repeated(organisations.map(({ organisasjonsnummer }) => organisasjonsnummer)).map(
      (organisasjonsnummer) => `two organisations have ${organisasjonsnummer}`,
    ),
    ...repeated(organisations.map(({ key }) => key)).map((key) => `two organisations are called ${key}`),
    ...organisations.flatMap((unit) => contradictoryUnit(unit, population)),
  ]
}

function contradictoryUnit(unit: Organisation, population: Population): string[] {
  const needsParent = unit.form === 'BEDR' || unit.form === 'ORGL'
  const top = hovedenhetOf(population, unit.organisasjonsnummer)
  const isUnderNone = top?.form === 'BEDR' || top?.form === 'ORGL'
  return sayings(unit.key, [
    [!isSyntheticOrganisasjonsnummer(unit.organisasjonsnummer), 'has a number that is not synthetic'],
    [
      needsParent !== (unit.overordnetEnhet !== undefined),
      `is ${unit.form} and has ${needsParent ? 'nothing' : 'a unit'} above it`,
    ],
    [!top, 'lies below a unit that does not exist'],
    [isUnderNone, 'has no hovedenhet'],
    ...unit.roles.map(
      ({ pid, type }) => [!population.person(pid), `has a ${type} who does not exist`] as const,
    ),
  ])
}

function contradictoryHealthWorkers(population: Population): string[] {
  return population.healthWorkers.flatMap((worker) => {
    const problems: string[] = []
    if ((worker.hprNumber === undefined) !== (worker.authorizations.length === 0))
      problems.push(`${worker.key} has an HPR number or an authorisation without the other`)
    if (worker.arbeidssteder.length === 0) problems.push(`${worker.key} works nowhere`)
    for (const arbeidssted of worker.arbeidssteder) {
      const unit = population.organisation(arbeidssted)
      if (!unit) problems.push(`${worker.key} works at ${arbeidssted}, which does not exist`)
      if (unit?.slettet || unit?.fjernet) problems.push(`${worker.key} works at ${unit.key}, which is gone`)
    }
    return problems
  })
}

function contradictoryRecord(patient: Patient, population: Population): string[] {
  const { status, critical, medicines, ownRegistrations, visits } = patient
  const days = [...medicines.map(({ dispensed }) => dispensed), ...visits.map(({ date }) => date)]
  const works = (number: string) => population.healthWorkers.some(({ hprNumber }) => hprNumber === number)
  return sayings(patient.key, [
    [status === 4 && critical.length === 0, 'has status 4 without critical information'],
    [status < 4 && critical.length > 0, `has critical information with status ${status}`],
    [status === 3 && ownRegistrations.length === 0, 'has status 3 without own registrations'],
    [status < 3 && ownRegistrations.length > 0, `has own registrations with status ${status}`],
    [status < 2 && medicines.length + visits.length > 0, `has a record with status ${status}`],
    [patient.reserved === true && status !== 1, `is reserved with status ${status}`],
    [patient.hasMedicines !== medicines.length > 0, 'has medicines that the list does not show'],
    ...patient.blockedHealthWorkers.map(
      (hprNumber) => [!works(hprNumber), `has blocked ${hprNumber}, who does not exist`] as const,
    ),
    ...days.flatMap((day) => [
      [day < patient.born, `was treated on ${day}, before birth`] as const,
      [patient.dead !== undefined && day > patient.dead, `was treated on ${day}, after death`] as const,
    ]),
  ])
}

function contradictoryClients(population: Population): string[] {
  return population.clients.flatMap((client) => {
    const problems: string[] = []
    const owner = population.organisation(client.organisation)
    if (!owner) problems.push(`client ${client.key} belongs to an organisation that does not exist`)
    const top = hovedenhetOf(population, client.organisation)
    for (const child of client.childOrganisations)
      if (!top || hovedenhetOf(population, child) !== top)
        problems.push(`client ${client.key} has ${child}, which is not below its organisation`)
    return problems
  })
}

function contradictoryDelegations(population: Population): string[] {
  return population.delegations.flatMap(({ from, to, resource }) => {
    const problems: string[] = []
    const giver = population.organisation(from)
    if (!giver || giver.overordnetEnhet !== undefined)
      problems.push(`${resource} is delegated from ${from}, which is no hovedenhet`)
    if (!population.person(to)) problems.push(`${resource} is delegated to somebody who does not exist`)
    return problems
  })
}

/** Of whom, and each thing that may be said with whether it is so. */
function sayings(key: string, each: readonly (readonly [isSo: boolean, said: string])[]): string[] {
  return each.flatMap(([isSo, said]) => (isSo ? [`${key} ${said}`] : []))
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}
