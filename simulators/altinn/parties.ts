// Altinn's own ids of people and organisations, so that no identity number has to stand in an address.
import type { Random } from '#simulators/core/random.ts'
import type { Organisation, Person, Population } from '#simulators/population/population.ts'
import type { Receiver } from './grants.ts'

export interface Parties {
  /** The UUID. */
  idOf(party: Receiver): string
  /** The older number, which Altinn 2 knows a party by. */
  numberOf(party: Receiver): number
  person(id: string): Person | undefined
  /** By organisation number or UUID; one that is deleted or removed is no party any more. */
  organisation(id: string): Organisation | undefined
  /** By UUID, or organisation number. */
  receiver(id: string): Receiver | undefined
  receiverOf(identifier: string): Receiver | undefined
  /** Living units right below. */
  below(organisation: Organisation): readonly Organisation[]
}

export function createParties(random: Random, population: Population): Parties {
  const drawId = (identifier: string) => random.fork(`party/${identifier}`).uuid()
  const people = [...population.patients, ...population.healthWorkers, ...population.others]
  const alive = population.organisations.filter(({ slettet, fjernet }) => !slettet && !fjernet)
  const personById = new Map<string, Person>(people.map((person) => [drawId(person.pid), person]))
  const idByPid = new Map([...personById].map(([id, { pid }]) => [pid, id]))
  const organisationById = new Map<string, Organisation>(
    alive.flatMap((unit) => [
      [unit.organisasjonsnummer, unit],
      [drawId(unit.organisasjonsnummer), unit],
    ]),
  )
  const numbers = random.fork('party-ids')

  return {
    idOf: (party) =>
      'pid' in party ? (idByPid.get(party.pid) ?? drawId(party.pid)) : drawId(party.organisasjonsnummer),
    numberOf: (party) =>
      50_000_000 + numbers.fork('pid' in party ? party.pid : party.organisasjonsnummer).integer(1_000_000),
    person: (id) => personById.get(id),
    organisation: (id) => organisationById.get(id),
    receiver: (id) => personById.get(id) ?? organisationById.get(id),
    receiverOf: (identifier) => population.person(identifier) ?? organisationById.get(identifier),
    below: ({ organisasjonsnummer }) =>
      alive.filter(({ overordnetEnhet }) => overordnetEnhet === organisasjonsnummer),
  }
}
