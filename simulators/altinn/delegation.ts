// Giving away and taking back: the rules, shared by the pages and every API.
import type { Organisation, Person } from '#simulators/population/population.ts'
import { createCheck, type Rules } from './delegation-check.ts'
import { type Grant, identifierOf, type Receiver } from './grants.ts'
import type { AccessPackage } from './packages.ts'
import type { RoleDefinition } from './roles.ts'
import type { Service } from './services.ts'

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

export function idOf(right: Right): string {
  if (right.kind === 'resource') return right.service.identifier
  return right.kind === 'package' ? right.package.key : right.role.code
}

export function createDelegations(rules: Rules): Delegations {
  const { grants, tilgangsstyring } = rules
  const check = createCheck(rules)

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

/** From one hovedenhet to another: what lies below has no rights to give to a supplier, nor takes any. */
function unfitOrganisation(from: Organisation, to: Receiver): Refusal | undefined {
  if ('pid' in to) return undefined
  if (to.organisasjonsnummer === from.organisasjonsnummer) return 'party-not-found'
  return from.overordnetEnhet === undefined && to.overordnetEnhet === undefined ? undefined : 'not-delegable'
}
