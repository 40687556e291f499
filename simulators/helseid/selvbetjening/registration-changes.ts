// What a change or an approval makes of a registration.
import type { ReadyClient } from '../../population/population.ts'
import { withClaims } from './client-of-order.ts'
import { isKjernejournal, needsApproval } from './klientmal.ts'
import type { ClientClaim, Registration } from './registration.ts'

/** What `PUT /v1/client` replaces. */
export interface Change {
  readonly units: readonly string[]
  readonly scopes: readonly string[]
  readonly claims: readonly ClientClaim[]
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
}

type Changed = Pick<Registration, 'client' | 'claims' | 'pendingScopes'>

/** @param change what it leaves out stays as it was */
export function afterChange(
  { client, pendingScopes, claims: before }: Registration,
  change: Partial<Change>,
): Changed {
  const { scopes = client.scopes, claims = before } = change
  const waits = (scope: string) =>
    pendingScopes.includes(scope) || (needsApproval(scope) && !client.scopes.includes(scope))
  const changed = {
    ...client,
    scopes,
    childOrganisations: change.units ?? client.childOrganisations,
    redirectUris: change.redirectUris ?? client.redirectUris,
    postLogoutRedirectUris: change.postLogoutRedirectUris ?? client.postLogoutRedirectUris,
  }
  return { client: withClaims(changed, claims), claims, pendingScopes: scopes.filter(waits) }
}

/** These scopes, and all claims that waited, hold from now on. */
export function afterApproval(registration: Registration, scopes: readonly string[]): Changed {
  const claims = registration.claims.map(({ type, value, pending }) => ({ type, value: pending ?? value }))
  return {
    client: withClaims(registration.client, claims),
    claims,
    pendingScopes: registration.pendingScopes.filter((scope) => !scopes.includes(scope)),
  }
}

/** The units that NHN must hear of; undefined when there is nothing to tell. */
export function unitsToTell(before: ReadyClient, units: readonly string[]): readonly string[] | undefined {
  if (!before.scopes.some(isKjernejournal)) return units
  const added = units.filter((unit) => !before.childOrganisations.includes(unit))
  return added.length > 0 ? added : undefined
}
