// Giving away and taking back: the rules, shared by the pages and every API.
import type { Organisation, Person } from '#simulators/population/population.ts'
import { type Grant, type Grants, identifierOf, type Receiver } from './grants.ts'
import type { AccessPackage } from './packages.ts'
import type { RoleDefinition } from './roles.ts'
import type { Service } from './services.ts'
import type { Tilgangsstyring } from './tilgangsstyring.ts'
import type { Manners } from './vocabulary.ts'

export type Refusal =
  | 'party-not-found'
  | 'connection-needed'
  | 'person-input-required'
  | 'too-many-look-ups'
  | 'invalid-resource'
  | 'not-authorised'
  | 'no-right-keys'
  | 'not-delegable'
  | 'person-not-found'

/** Altinn's words for why a right can be given, or cannot. */
export type ReasonCode =
  | 'RoleAccess'
  | 'DelegationAccess'
  | 'PackageAccess'
  | 'MissingRoleAccess'
  | 'MissingDelegationAccess'
  | 'MissingPackageAccess'
  | 'AccessListValidationFail'
  | 'ResourceNotDelegable'
  | 'ResourceIsMaskinPortenSchema'

export interface Verdict {
  readonly reasonCodes: readonly ReasonCode[]
  /** Absent when it can be given. */
  readonly refusal?: Refusal
}

/** What can be given: a single service, an access package, a role of Altinn 2. */
export type Right =
  | { readonly kind: 'resource'; readonly service: Service }
  | { readonly kind: 'package'; readonly package: AccessPackage }
  | { readonly kind: 'role'; readonly role: RoleDefinition }

/** Who acts for whom. */
export interface Act {
  readonly actor: Person
  readonly from: Organisation
}

export interface Delegations {
  /** Whether the actor may change anything for the organisation. */
  mayManage(act: Act): boolean
  check(act: Act, right: Right): Verdict
  /** What stands in the way of giving something to this receiver; undefined when nothing does. */
  obstacle(act: Act, right: Right, to?: Receiver): Refusal | undefined
  connect(act: Act, to: Receiver): Refusal | undefined
  /** Gives it, or says what stands in the way. */
  give(act: Act, right: Right, to: Receiver): Refusal | undefined
  takeBack(act: Act, right: Right, to: Receiver): Refusal | undefined
  disconnect(act: Act, to: Receiver): Refusal | undefined
  /** Whether the receiver has anything from the organisation, an empty connection included. */
  isConnected(from: Organisation, to: Receiver): boolean
}

interface Parts {
  readonly grants: Grants
  readonly tilgangsstyring: Tilgangsstyring
  readonly manners: Manners
}

export function idOf(right: Right): string {
  if (right.kind === 'resource') return right.service.identifier
  return right.kind === 'package' ? right.package.key : right.role.code
}

export function createDelegations({ grants, tilgangsstyring, manners }: Parts): Delegations {
  const isHelseid = ({ identifier }: Service) => identifier.startsWith('nhn-helseid-')

  function checkService({ actor, from }: Act, service: Service): Verdict {
    if (service.resourceType === 'MaskinportenSchema')
      return { reasonCodes: ['ResourceIsMaskinPortenSchema'], refusal: 'invalid-resource' }
    const tooFarDown =
      isHelseid(service) && from.overordnetEnhet !== undefined && !manners.acceptsBelowHovedenhet()
    if (!service.delegable || tooFarDown)
      return { reasonCodes: ['ResourceNotDelegable'], refusal: 'not-delegable' }
    if (service.accessList && !service.accessList.includes(from.key))
      return { reasonCodes: ['AccessListValidationFail'], refusal: 'not-authorised' }
    const manager = tilgangsstyring.find(actor.pid, from)
    const held = tilgangsstyring.holds(actor.pid, from, service.identifier)
    if (!manager || (manners.ownRightsOnly() && held === undefined)) return missing()
    const byPackage = manager.via === 'tilgangsstyrer'
    return {
      reasonCodes: [
        ...(held === 'delegation' ? (['DelegationAccess'] as const) : []),
        byPackage ? 'PackageAccess' : 'RoleAccess',
      ],
    }
  }

  function missing(): Verdict {
    const byPackage = manners.vocabulary() === 'altinn-3' ? (['MissingPackageAccess'] as const) : []
    return {
      reasonCodes: ['MissingRoleAccess', 'MissingDelegationAccess', ...byPackage],
      refusal: 'not-authorised',
    }
  }

  function checkPackage({ actor, from }: Act, one: AccessPackage): Verdict {
    const manager = tilgangsstyring.find(actor.pid, from)
    if (!manager) return missing()
    if (manager.via === 'DAGL') return { reasonCodes: ['RoleAccess'] }
    const has = (key: string) => grants.has(from.organisasjonsnummer, actor.pid, 'package', key)
    if (one.delegable ? has(one.key) : has('hovedadministrator')) return { reasonCodes: ['PackageAccess'] }
    return { reasonCodes: ['MissingPackageAccess'], refusal: 'not-authorised' }
  }

  /** Roles from Enhetsregisteret change by a notice to the register, never by delegation. */
  function checkRole({ actor, from }: Act, role: RoleDefinition): Verdict {
    if (role.registered) return { reasonCodes: ['ResourceNotDelegable'], refusal: 'not-delegable' }
    if (!tilgangsstyring.find(actor.pid, from)) return missing()
    if (tilgangsstyring.roles(actor.pid, from).includes(role.code)) return { reasonCodes: ['RoleAccess'] }
    return { reasonCodes: ['MissingRoleAccess'], refusal: 'not-authorised' }
  }

  function check(act: Act, right: Right): Verdict {
    if (right.kind === 'resource') return checkService(act, right.service)
    return right.kind === 'package' ? checkPackage(act, right.package) : checkRole(act, right.role)
  }

  /** From one hovedenhet to another: what lies below has no rights to give to a supplier, nor takes any. */
  function unfitOrganisation(from: Organisation, to: Receiver): Refusal | undefined {
    if ('pid' in to) return undefined
    if (to.organisasjonsnummer === from.organisasjonsnummer) return 'party-not-found'
    return from.overordnetEnhet === undefined && to.overordnetEnhet === undefined
      ? undefined
      : 'not-delegable'
  }

  function obstacle(act: Act, right: Right, to?: Receiver): Refusal | undefined {
    return check(act, right).refusal ?? (to && unfitOrganisation(act.from, to))
  }

  const mayManage = ({ actor, from }: Act) => tilgangsstyring.find(actor.pid, from) !== undefined
  const grantOf = ({ from }: Act, right: Right, to: Receiver): Omit<Grant, 'given'> => ({
    from: from.organisasjonsnummer,
    to: identifierOf(to),
    kind: right.kind,
    id: idOf(right),
  })

  return {
    mayManage,
    check,
    obstacle,
    isConnected: (from, to) =>
      grants.from(from.organisasjonsnummer).some((one) => one.to === identifierOf(to)),
    connect(act, to) {
      if (!mayManage(act)) return 'not-authorised'
      const unfit = unfitOrganisation(act.from, to)
      if (unfit) return unfit
      const connection = { from: act.from.organisasjonsnummer, to: identifierOf(to) }
      grants.give({ ...connection, kind: 'rightholder', id: '' }, act.actor)
      return undefined
    },
    give(act, right, to) {
      const standsInTheWay = obstacle(act, right, to)
      if (!standsInTheWay) grants.give(grantOf(act, right, to), act.actor)
      return standsInTheWay
    },
    takeBack(act, right, to) {
      if (!mayManage(act)) return 'not-authorised'
      grants.take(grantOf(act, right, to))
      return undefined
    },
    disconnect(act, to) {
      if (!mayManage(act)) return 'not-authorised'
      grants.takeAll(act.from.organisasjonsnummer, identifierOf(to))
      return undefined
    },
  }
}
