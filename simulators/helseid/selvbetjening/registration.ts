// A client that was made in Selvbetjening: a klientkonfigurasjon, and before it is confirmed, a draft of one.
import type { JWK } from 'jose'
import type { Collection, Store } from '../../core/room/store.ts'
import type { ReadyClient } from '../../population/population.ts'

export interface RegistrationKey {
  readonly kid: string
  /** Public. */
  readonly jwk: JWK
  /** RFC 7638, SHA-256, base64url. */
  readonly thumbprint: string
  readonly origin: 'portal' | 'upload' | 'draft' | 'api'
  /** Which of the keys that HelseID made for the client it is; absent for a key of the client's own making. */
  readonly made?: number
  /** Seconds since 1970. */
  readonly created: number
  readonly expires: number
}

export interface ClientClaim {
  readonly type: string
  readonly value: string
  readonly pending?: string
}

export interface Registration {
  readonly client: ReadyClient
  readonly status: 'draft' | 'active'
  /** Asked for, and waiting for the API's owner. */
  readonly pendingScopes: readonly string[]
  readonly keys: readonly RegistrationKey[]
  readonly claims: readonly ClientClaim[]
  /** Key of the klientmal that it is made from. */
  readonly mal: string
  /** Where the browser goes when a draft is confirmed. */
  readonly confirmationRedirectUri?: string
  /** Number of the person who made or confirmed it. */
  readonly by?: string
  /** Seconds since 1970. */
  readonly created: number
  readonly updated: number
}

export type Registrations = Pick<Collection<Registration>, 'get' | 'entries' | 'clear'> & {
  save(registration: Registration): void
  remove(clientId: string): void
}

const CAP = 1_000

export function createRegistrations(store: Store): Registrations {
  const kept = store.collection<Registration>('helseid.registrations', CAP)
  return {
    get: kept.get,
    entries: kept.entries,
    clear: kept.clear,
    remove: (clientId) => void kept.delete(clientId),
    save: (registration) => kept.put(registration.client.clientId, registration),
  }
}

/** Scopes that may be used: what waits for approval is not among them. */
export function grantedScopes({ client, pendingScopes }: Registration): readonly string[] {
  return client.scopes.filter((scope) => !pendingScopes.includes(scope))
}

export function awaitsApproval({ status, pendingScopes, claims }: Registration): boolean {
  return (
    status === 'active' && (pendingScopes.length > 0 || claims.some(({ pending }) => pending !== undefined))
  )
}
