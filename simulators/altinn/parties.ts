// Altinn's own ids of people and organisations, so that no identity number has to stand in an address.
import type { Random } from '#simulators/core/random.ts'
import type { Organisation, Person, Population } from '#simulators/population/population.ts'

export interface Parties {
  idOf(party: Person | Organisation): string
  person(id: string): Person | undefined
  /** By organisation number; one that is deleted or removed is no party any more. */
  organisation(organisasjonsnummer: string): Organisation | undefined
}

export function createParties(random: Random, population: Population): Parties {
  const drawId = (identifier: string) => random.fork(`party/${identifier}`).uuid()
  const people = [...population.patients, ...population.healthWorkers, ...population.others]
  const personById = new Map<string, Person>(people.map((person) => [drawId(person.pid), person]))
  const idByPid = new Map([...personById].map(([id, { pid }]) => [pid, id]))

  return {
    idOf: (party) =>
      'pid' in party ? (idByPid.get(party.pid) ?? drawId(party.pid)) : drawId(party.organisasjonsnummer),
    person: (id) => personById.get(id),
    organisation(organisasjonsnummer) {
      const found = population.organisation(organisasjonsnummer)
      return found?.slettet || found?.fjernet ? undefined : found
    },
  }
}
