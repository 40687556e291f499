// Altinn's own ids of people and organisations, so that no identity number has to stand in an address.
import type { Random } from '#simulators/core/room/random.ts'
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

interface Index {
  readonly personById: ReadonlyMap<string, Person>
  readonly idByPid: ReadonlyMap<string, string>
  readonly organisationById: ReadonlyMap<string, Organisation>
}

export function createParties(random: Random, population: Population): Parties {
  const drawId = (identifier: string) => random.fork(`party/${identifier}`).uuid()
  const alive = population.organisations.filter(({ slettet, fjernet }) => !slettet && !fjernet)
  const numbers = random.fork('party-ids')
  let made: Index | undefined
  // Drawn at the first question: most rooms are never asked.
  function index(): Index {
    made ??= indexOf(population, alive, drawId)
    return made
  }

  return {
    idOf: (party) =>
      'pid' in party
        ? (index().idByPid.get(party.pid) ?? drawId(party.pid))
        : drawId(party.organisasjonsnummer),
    numberOf: (party) =>
      50_000_000 + numbers.fork('pid' in party ? party.pid : party.organisasjonsnummer).integer(1_000_000),
    person: (id) => index().personById.get(id),
    organisation: (id) => index().organisationById.get(id),
    receiver: (id) => index().personById.get(id) ?? index().organisationById.get(id),
    receiverOf: (identifier) => population.person(identifier) ?? index().organisationById.get(identifier),
    below: ({ organisasjonsnummer }) =>
      alive.filter(({ overordnetEnhet }) => overordnetEnhet === organisasjonsnummer),
  }
}

function indexOf(
  { patients, healthWorkers, others }: Population,
  alive: readonly Organisation[],
  drawId: (identifier: string) => string,
): Index {
  const personById = new Map<string, Person>(
    [...patients, ...healthWorkers, ...others].map((person) => [drawId(person.pid), person]),
  )
  return {
    personById,
    idByPid: new Map([...personById].map(([id, { pid }]) => [pid, id])),
    organisationById: new Map(
      alive.flatMap((unit) => [
        [unit.organisasjonsnummer, unit],
        [drawId(unit.organisasjonsnummer), unit],
      ]),
    ),
  }
}
