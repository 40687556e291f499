// Which organisations a person may act for, as a resource owner asks.
import { z } from 'zod'
import { jsonBody } from '#simulators/core/body.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { Organisation } from '#simulators/population/population.ts'
import type { Altinn } from './altinn.ts'

const subjectBody = z.object({
  type: z.literal('urn:altinn:person:identifier-no'),
  value: z.string().max(20),
})

export function createAuthorizedParties({ delegations, parties, population, random }: Altinn): Handler {
  const partyIds = random.fork('party-ids')
  const partyIdOf = ({ organisasjonsnummer }: Organisation) =>
    50_000_000 + partyIds.fork(organisasjonsnummer).integer(1_000_000)

  function party(unit: Organisation, pid: string, parentId: string | null): object {
    const id = parties.idOf(unit)
    const below = population.organisations.filter(
      ({ overordnetEnhet, slettet, fjernet }) =>
        overordnetEnhet === unit.organisasjonsnummer && !slettet && !fjernet,
    )
    return {
      partyUuid: id,
      name: unit.navn,
      organizationNumber: unit.organisasjonsnummer,
      parentId,
      personId: null,
      dateOfBirth: null,
      partyId: partyIdOf(unit),
      type: 'Organization',
      unitType: unit.form,
      isDeleted: false,
      onlyHierarchyElementWithNoAccess: false,
      authorizedAccessPackages: [],
      authorizedResources: delegations
        .list(unit)
        .filter(({ to }) => to === pid)
        .map(({ resource }) => resource),
      authorizedRoles: unit.roles.filter((role) => role.pid === pid).map(({ type }) => type),
      authorizedInstances: [],
      subunits: below.map((child) => party(child, pid, id)),
    }
  }

  return (request, response) => {
    const { value: pid } = jsonBody(request, subjectBody)
    const received = new Set(delegations.ofReceiver(pid).map(({ from }) => from))
    const own = population.organisations.filter(
      (unit) =>
        parties.organisation(unit.organisasjonsnummer) &&
        (received.has(unit.organisasjonsnummer) || unit.roles.some((role) => role.pid === pid)),
    )
    response.json(own.map((unit) => party(unit, pid, null)))
  }
}
