// Whether the actor may give a right, and Altinn's words for why: one set of rules for each kind of right.
import type { Act, Right, Verdict } from './delegation.ts'
import type { Grants } from './grants.ts'
import type { AccessPackage } from './packages.ts'
import type { RoleDefinition } from './roles.ts'
import type { Service } from './services.ts'
import type { Tilgangsstyring } from './tilgangsstyring.ts'
import type { Manners } from './vocabulary.ts'

export interface Rules {
  readonly grants: Grants
  readonly tilgangsstyring: Tilgangsstyring
  readonly manners: Manners
}

export function createCheck({
  grants,
  tilgangsstyring,
  manners,
}: Rules): (act: Act, right: Right) => Verdict {
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

  return (act, right) => {
    if (right.kind === 'resource') return checkService(act, right.service)
    return right.kind === 'package' ? checkPackage(act, right.package) : checkRole(act, right.role)
  }
}

const isHelseid = ({ identifier }: Service) => identifier.startsWith('nhn-helseid-')
