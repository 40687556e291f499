// Which APIs a token is for, and with which scopes: one API when the client names it, all of them when it names none;
// and without the APIs whose terms the organisation has not accepted.
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { ReadyClient, SupplierDelegation } from '../../../population/population.ts'
import type { EngineCall } from '../engine/engine-call.ts'
import { text } from '../engine/policy.ts'
import { audienceOf, isOwn, scopeList } from './scopes.ts'

export interface TokenScope {
  readonly audience: string | readonly string[]
  readonly scopes: readonly string[]
  /** Left out, and named as `rejected_scope` in the answer. */
  readonly rejected: readonly string[]
}

export interface TokenScopeParts {
  readonly client: ReadyClient
  readonly parent: string | undefined
  readonly supplierDelegations: readonly SupplierDelegation[]
  /** As the engine would have it. */
  readonly audience: string
  readonly scopes: readonly string[]
}

export function tokenScope(
  { oidc }: KoaContextWithOIDC,
  call: EngineCall | undefined,
  parts: TokenScopeParts,
): TokenScope {
  const source = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken
  const named = oidc.params?.['resource'] !== undefined
  const granted = call?.asked?.audiences ?? (named ? [] : [source?.resource ?? []].flat().map(String))
  const whole = scopeList(text(oidc.params?.['scope']) ?? source?.scope)
  const scopes =
    granted.length > 1
      ? (call?.asked?.scopes ?? whole.filter((scope) => belongs(scope, granted)))
      : parts.scopes
  const rejected = scopes.filter((scope) => !accepted(scope, parts))
  const kept = scopes.filter((scope) => !rejected.includes(scope))
  const audiences = granted.filter((audience) => kept.some((scope) => audienceOf(scope) === audience))
  const [only = parts.audience, ...more] = audiences
  return { audience: more.length > 0 ? audiences : only, scopes: kept, rejected }
}

function belongs(scope: string, audiences: readonly string[]): boolean {
  return isOwn(scope) || audiences.includes(audienceOf(scope) ?? '')
}

/** Only a supplier's client that names an organisation can meet one that has not accepted an API's terms. */
export function accepted(
  scope: string,
  { client, parent, supplierDelegations }: Pick<TokenScopeParts, 'client' | 'parent' | 'supplierDelegations'>,
): boolean {
  const audience = audienceOf(scope)
  if (!client.multiTenant || parent === undefined || audience === undefined) return true
  // Whether it lets the supplier act at all, Altinn has said; one that came to it later has accepted every API's terms.
  const known = supplierDelegations.find(
    (delegation) => delegation.supplier === client.organisation && delegation.parent === parent,
  )
  return known === undefined || known.acceptedTerms.includes(audience)
}
