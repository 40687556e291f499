// Which parties a person, or an organisation, may act for: as a resource owner asks, and as the person does.
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { createCallers } from '../tokens/callers.ts'
import { createPartyJson } from './party-json.ts'
import { optionsIn, type PartyOptions } from './party-options.ts'

const attribute = z.discriminatedUnion('type', [
  z.object({ type: z.literal('urn:altinn:person:identifier-no'), value: z.string().max(20) }),
  z.object({ type: z.literal('urn:altinn:organization:identifier-no'), value: z.string().max(20) }),
])
const subjectBody = z.intersection(
  attribute,
  z.object({
    partyFilter: z
      .array(z.object({ type: z.string(), value: z.string().max(60) }))
      .max(100)
      .optional(),
  }),
)

const SCOPES = [
  'altinn:accessmanagement/authorizedparties.resourceowner',
  'altinn:accessmanagement/authorizedparties.admin',
]

export interface AuthorizedParties {
  readonly forOwner: Handler
  readonly forEndUser: Handler
}

export function createAuthorizedParties(altinn: Altinn): AuthorizedParties {
  const { parties, population, tilgangsstyring } = altinn
  const json = createPartyJson(altinn)
  const callers = createCallers(altinn)

  function partiesOf(identifier: string, options: PartyOptions): readonly object[] {
    const person = population.person(identifier)
    const keys = options.includePartiesViaKeyRoles ? tilgangsstyring.led(identifier) : []
    const receivers = [identifier, ...keys.map(({ organisasjonsnummer }) => organisasjonsnummer)]
    const wanted = options.anyOfResourceIds
    const tops = population.organisations.filter(
      (unit) => unit.overordnetEnhet === undefined && parties.organisation(unit.organisasjonsnummer),
    )
    const organisations = tops
      .filter(
        (unit) =>
          wanted === undefined ||
          wanted.some((service) => tilgangsstyring.holds(identifier, unit, service) !== undefined),
      )
      .flatMap((unit) => json.organisation(unit, { receivers, person, options }) ?? [])
    return [...(person && wanted === undefined ? [json.person(person)] : []), ...organisations]
  }

  return {
    async forOwner(request, response) {
      // How HelseID has its access to Altinn is no part of what is simulated.
      if (request.recording.caller === undefined) await callers.requireScope(request, SCOPES)
      const asked = optionsIn(request.searchParams)
      const { value, partyFilter } = jsonBody(request, subjectBody)
      const names = partyFilter?.map((filter) => filter.value)
      const all = partiesOf(value, asked)
      response.json(
        names
          ? all.filter((party) => Object.values(party).some((member) => names.includes(String(member))))
          : all,
      )
    },

    async forEndUser(request, response) {
      const actor = await callers.actor(request, 'read')
      response.json(partiesOf(actor.pid, optionsIn(request.searchParams)))
    },
  }
}
