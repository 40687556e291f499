// Which parties a person, or an organisation, may act for: as a resource owner asks, and as the person does.
import { z } from 'zod'
import { checked, jsonBody } from '#simulators/core/call/body.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { Organisation, Person } from '#simulators/population/population.ts'
import type { Altinn } from '../altinn.ts'
import { urnOf } from '../packages.ts'
import { serviceOf } from '../services.ts'
import { createCallers } from '../tokens/callers.ts'

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

const flag = (usual: boolean) =>
  z
    .string()
    .regex(/^(?:true|false)$/i, 'must be true or false')
    .transform((text) => text.toLowerCase() === 'true')
    .default(usual)
/** `Auto` is True here: which of them Altinn would choose is not public. */
const choice = z
  .string()
  .regex(/^(?:true|false|auto)$/i, 'must be True, False or Auto')
  .transform((text) => text.toLowerCase() !== 'false')
  .default(true)

const options = z.object({
  includeRoles: flag(true),
  includeResources: flag(true),
  includeInstances: flag(true),
  includeAccessPackages: flag(false),
  includePartiesViaKeyRoles: choice,
  includeSubParties: choice,
  includeInactiveParties: choice,
  orgCode: z.string().max(20).optional(),
  anyOfResourceIds: z.array(z.string().max(100)).optional(),
})
type Options = z.infer<typeof options>

const SCOPES = [
  'altinn:accessmanagement/authorizedparties.resourceowner',
  'altinn:accessmanagement/authorizedparties.admin',
]

export interface AuthorizedParties {
  readonly forOwner: Handler
  readonly forEndUser: Handler
}

export function createAuthorizedParties(altinn: Altinn): AuthorizedParties {
  const { grants, parties, population, tilgangsstyring } = altinn
  const callers = createCallers(altinn)

  function optionsIn(searchParams: URLSearchParams): Options {
    const resources = searchParams.getAll('anyOfResourceIds')
    const given = Object.fromEntries(searchParams)
    return checked({ ...given, anyOfResourceIds: resources.length > 0 ? resources : undefined }, options)
  }

  /** What the receivers have of the unit itself. */
  function rightsOf(
    unit: Organisation,
    receivers: readonly string[],
    person: Person | undefined,
    asked: Options,
  ) {
    const given = grants.from(unit.organisasjonsnummer).filter(({ to }) => receivers.includes(to))
    const ids = (kind: string) => [...new Set(given.filter((one) => one.kind === kind).map(({ id }) => id))]
    return {
      authorizedAccessPackages: asked.includeAccessPackages
        ? ids('package').map((key) => urnOf({ key }))
        : [],
      authorizedResources: asked.includeResources
        ? ids('resource').filter(
            (id) => asked.orgCode === undefined || serviceOf(id)?.owner.orgcode === asked.orgCode,
          )
        : [],
      authorizedRoles: asked.includeRoles && person ? tilgangsstyring.roles(person.pid, unit) : [],
      any: given.length > 0 || unit.roles.some(({ pid }) => pid === person?.pid),
    }
  }

  function organisationJson(
    unit: Organisation,
    receivers: readonly string[],
    person: Person | undefined,
    asked: Options,
    parent: { readonly id: string; readonly inherits: boolean } | undefined,
  ): object | undefined {
    const { any, ...rights } = rightsOf(unit, receivers, person, asked)
    const id = parties.idOf(unit)
    const has = any || parent?.inherits === true
    const subunits = asked.includeSubParties
      ? parties
          .below(unit)
          .flatMap((child) => organisationJson(child, receivers, person, asked, { id, inherits: has }) ?? [])
      : []
    if (!has && subunits.length === 0) return undefined
    return {
      partyUuid: id,
      name: unit.navn,
      organizationNumber: unit.organisasjonsnummer,
      parentId: parent?.id ?? null,
      personId: null,
      dateOfBirth: null,
      partyId: parties.numberOf(unit),
      type: 'Organization',
      unitType: unit.form,
      isDeleted: false,
      onlyHierarchyElementWithNoAccess: !has,
      ...rights,
      authorizedInstances: [],
      subunits,
    }
  }

  const personJson = (person: Person) => ({
    partyUuid: parties.idOf(person),
    name: fullName(person.name),
    organizationNumber: null,
    parentId: null,
    personId: person.pid,
    dateOfBirth: person.born,
    partyId: parties.numberOf(person),
    type: 'Person',
    unitType: null,
    isDeleted: false,
    onlyHierarchyElementWithNoAccess: false,
    authorizedAccessPackages: [],
    authorizedResources: [],
    authorizedRoles: ['PRIV'],
    authorizedInstances: [],
    subunits: [],
  })

  function partiesOf(identifier: string, asked: Options): readonly object[] {
    const person = population.person(identifier)
    const keys = asked.includePartiesViaKeyRoles ? tilgangsstyring.led(identifier) : []
    const receivers = [identifier, ...keys.map(({ organisasjonsnummer }) => organisasjonsnummer)]
    const wanted = asked.anyOfResourceIds
    const tops = population.organisations.filter(
      (unit) => unit.overordnetEnhet === undefined && parties.organisation(unit.organisasjonsnummer),
    )
    const organisations = tops
      .filter(
        (unit) =>
          wanted === undefined ||
          wanted.some((service) => tilgangsstyring.holds(identifier, unit, service) !== undefined),
      )
      .flatMap((unit) => organisationJson(unit, receivers, person, asked, undefined) ?? [])
    return [...(person && wanted === undefined ? [personJson(person)] : []), ...organisations]
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
