// What is done to clients in Selvbetjening, from the portal and from the API: made, confirmed, changed, given keys.
import type { Messages } from '../../core/room/messages.ts'
import type { SimulatorDeps } from '../../core/simulator.ts'
import type { Population } from '../../population/population.ts'
import type { Clients } from '../sts/client/clients.ts'
import { clientOf, withClaims } from './client-of-order.ts'
import { createKeyMaking } from './key-making.ts'
import { isKjernejournal, type Klientmal, needsApproval } from './klientmal.ts'
import type { PublicKey } from './public-key.ts'
import type { ClientClaim, Registration, RegistrationKey, Registrations } from './registration.ts'
import { tellOfUnits } from './tell-nhn.ts'

const MADE = 'made'

export interface Order {
  readonly mal: Klientmal
  readonly organisation: string
  readonly units: readonly string[]
  readonly scopes: readonly string[]
  readonly claims: readonly ClientClaim[]
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
  /** Absent: HelseID makes the key. */
  readonly key?: PublicKey
  readonly confirmationRedirectUri?: string
  /** Set when it needs no confirmation. */
  readonly by?: string
}

/** What `PUT /v1/client` replaces. */
export type Change = Pick<Order, 'units' | 'scopes' | 'claims' | 'redirectUris' | 'postLogoutRedirectUris'>

export interface Desk {
  find(clientId: string): Registration | undefined
  /** Newest first. */
  of(organisation: string): readonly Registration[]
  awaiting(): readonly Registration[]
  make(order: Order): Promise<Registration>
  /** Nothing when it is no draft any more: somebody else was first. */
  confirm(draft: Registration, by: string): Registration | undefined
  reject(registration: Registration): void
  change(registration: Registration, change: Partial<Change>): Registration
  approve(registration: Registration, scopes: readonly string[]): Registration
  /** A key of the client's own making, or, without one, a new one made by HelseID. */
  addKey(registration: Registration, key?: PublicKey, origin?: 'upload' | 'api'): Promise<Registration>
}

export interface DeskParts {
  readonly deps: Pick<SimulatorDeps, 'clock' | 'random' | 'store'>
  readonly messages: Messages
  readonly population: Population
  readonly registrations: Registrations
  readonly clients: Clients
}

export function createDesk({ deps, messages, population, registrations, clients }: DeskParts): Desk {
  const { clock } = deps
  const { held, made, withNewest } = createKeyMaking(clock, clients)
  const tellNhn = (registration: Registration, units: readonly string[]) =>
    tellOfUnits({ messages, population }, registration, units)
  const count = deps.store.collection<number>('helseid.registrations-made')
  const save = (registration: Registration): Registration => {
    registrations.save(registration)
    return registration
  }
  /** As it is now: others may have changed it while registers were asked. What a reset took away is not put back. */
  const latest = (registration: Registration) => registrations.get(registration.client.clientId)
  function touched(registration: Registration, change: Partial<Registration>): Registration {
    const now = latest(registration)
    const changed = { ...(now ?? registration), ...change, updated: clock.seconds() }
    return now ? save(changed) : changed
  }

  async function addKey(
    registration: Registration,
    key?: PublicKey,
    origin: RegistrationKey['origin'] = 'upload',
  ): Promise<Registration> {
    const keys = () => (latest(registration) ?? registration).keys
    const nextNumber = () => Math.max(0, ...keys().map(({ made }) => made ?? 0)) + 1
    const number = nextNumber()
    const next = key ? held(key, origin) : await made(registration.client, number)
    // Whoever ordered one at the same time got this one.
    if (!key && nextNumber() !== number) return addKey(registration)
    return touched(registration, { keys: withNewest(next, keys()) })
  }

  return {
    find: (clientId) => registrations.get(clientId),
    of: (organisation) =>
      registrations
        .entries()
        .map(([, one]) => one)
        .filter(({ client }) => client.organisation === organisation)
        .reverse(),
    awaiting: () =>
      registrations
        .entries()
        .map(([, one]) => one)
        .filter(
          ({ status, pendingScopes, claims }) =>
            status === 'active' &&
            (pendingScopes.length > 0 || claims.some(({ pending }) => pending !== undefined)),
        ),
    async make(order) {
      const { mal, key } = order
      const number = (count.get(MADE) ?? 0) + 1
      count.put(MADE, number)
      const clientId = deps.random.fork(`selvbetjening/client/${number}`).uuid()
      const client = clientOf(order, clientId, number)
      const now = clock.seconds()
      const first = key ? held(key, order.by === undefined ? 'draft' : 'upload') : await made(client, 1)
      const registration = save({
        client,
        status: order.by === undefined ? 'draft' : 'active',
        pendingScopes: client.scopes.filter(needsApproval),
        keys: [first],
        claims: order.claims,
        mal: mal.key,
        created: now,
        updated: now,
        ...(order.by !== undefined && { by: order.by }),
        ...(order.confirmationRedirectUri !== undefined && {
          confirmationRedirectUri: order.confirmationRedirectUri,
        }),
      })
      if (registration.status === 'active') tellNhn(registration, client.childOrganisations)
      return registration
    },
    confirm(draft, by) {
      if (latest(draft)?.status !== 'draft') return undefined
      const confirmed = touched(draft, { status: 'active', by })
      tellNhn(confirmed, confirmed.client.childOrganisations)
      return confirmed
    },
    reject: (registration) => registrations.remove(registration.client.clientId),
    change(registration, change) {
      const { client, pendingScopes, claims: before } = latest(registration) ?? registration
      const { units = client.childOrganisations, scopes = client.scopes, claims = before } = change
      const { redirectUris = client.redirectUris } = change
      const { postLogoutRedirectUris = client.postLogoutRedirectUris } = change
      const changed = touched(registration, {
        client: withClaims(
          { ...client, childOrganisations: units, scopes, redirectUris, postLogoutRedirectUris },
          claims,
        ),
        claims,
        pendingScopes: scopes.filter(
          (scope) =>
            pendingScopes.includes(scope) || (needsApproval(scope) && !client.scopes.includes(scope)),
        ),
      })
      const added = units.filter((unit) => !client.childOrganisations.includes(unit))
      const firstTime = !client.scopes.some(isKjernejournal)
      if (added.length > 0 || firstTime) tellNhn(changed, firstTime ? units : added)
      return changed
    },
    approve(registration, scopes) {
      const claims = registration.claims.map(({ type, value, pending }) => ({
        type,
        value: pending ?? value,
      }))
      return touched(registration, {
        client: withClaims(registration.client, claims),
        claims,
        pendingScopes: registration.pendingScopes.filter((scope) => !scopes.includes(scope)),
      })
    },
    addKey,
  }
}
