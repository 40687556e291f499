// A party as the list of parties shows it: a person, or an organisation with the units below it and what is had of each.
import { fullName } from '#simulators/population/index.ts'
import type { Organisation, Person } from '#simulators/population/population.ts'
import type { Altinn } from '../altinn.ts'
import { urnOf } from '../packages.ts'
import { serviceOf } from '../services.ts'
import type { PartyOptions } from './party-options.ts'

export interface PartyJson {
  person(person: Person): object
  /** Undefined where nothing is had of the unit, nor of one below it. */
  organisation(unit: Organisation, asking: Asking): object | undefined
}

/** Who asks, and for what. */
export interface Asking {
  /** Numbers of the person or organisation, and of the organisations that they lead. */
  readonly receivers: readonly string[]
  /** Absent where an organisation asks. */
  readonly person: Person | undefined
  readonly options: PartyOptions
}

interface Parent {
  readonly id: string
  readonly inherits: boolean
}

export function createPartyJson({
  grants,
  parties,
  tilgangsstyring,
}: Pick<Altinn, 'grants' | 'parties' | 'tilgangsstyring'>): PartyJson {
  /** What the receivers have of the unit itself. */
  function rightsOf(unit: Organisation, { receivers, person, options: asked }: Asking) {
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

  function organisation(unit: Organisation, asking: Asking, parent?: Parent): object | undefined {
    const { any, ...rights } = rightsOf(unit, asking)
    const id = parties.idOf(unit)
    const has = any || parent?.inherits === true
    const subunits = asking.options.includeSubParties
      ? parties.below(unit).flatMap((child) => organisation(child, asking, { id, inherits: has }) ?? [])
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

  return {
    organisation: (unit, asking) => organisation(unit, asking),
    person: (person) => ({
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
    }),
  }
}
