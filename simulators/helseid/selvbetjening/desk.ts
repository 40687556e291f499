// What is done to clients in Selvbetjening, from the portal and from the API: made, confirmed, changed, given keys.
import type { Messages } from '../../core/room/messages.ts'
import type { SimulatorDeps } from '../../core/simulator.ts'
import type { Population } from '../../population/population.ts'
import type { Clients } from '../sts/client/clients.ts'
import { clientOf } from './client-of-order.ts'
import { createKeyMaking } from './key-making.ts'
import { type Klientmal, needsApproval } from './klientmal.ts'
import type { PublicKey } from './public-key.ts'
import {
  awaitsApproval,
  type Registration,
  type RegistrationKey,
  type Registrations,
} from './registration.ts'
import { afterApproval, afterChange, type Change, unitsToTell } from './registration-changes.ts'
import { tellOfUnits } from './tell-nhn.ts'

const MADE = 'made'

export interface Order extends Change {
  readonly mal: Klientmal
  readonly organisation: string
  /** Absent: HelseID makes the key. */
  readonly key?: PublicKey
  readonly confirmationRedirectUri?: string
  /** Set when it needs no confirmation. */
  readonly by?: string
}

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
  const all = () => registrations.entries().map(([, registration]) => registration)
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

  async function make(order: Order): Promise<Registration> {
    const { key, by, confirmationRedirectUri } = order
    const number = (count.get(MADE) ?? 0) + 1
    count.put(MADE, number)
    const clientId = deps.random.fork(`selvbetjening/client/${number}`).uuid()
    const client = clientOf(order, clientId, number)
    const now = clock.seconds()
    const first = key ? held(key, by === undefined ? 'draft' : 'upload') : await made(client, 1)
    return save({
      client,
      status: by === undefined ? 'draft' : 'active',
      pendingScopes: client.scopes.filter(needsApproval),
      keys: [first],
      claims: order.claims,
      mal: order.mal.key,
      created: now,
      updated: now,
      ...(by !== undefined && { by }),
      ...(confirmationRedirectUri !== undefined && { confirmationRedirectUri }),
    })
  }

  return {
    find: (clientId) => registrations.get(clientId),
    of: (organisation) =>
      all()
        .filter(({ client }) => client.organisation === organisation)
        .reverse(),
    awaiting: () => all().filter(awaitsApproval),
    async make(order) {
      const registration = await make(order)
      if (registration.status === 'active') tellNhn(registration, registration.client.childOrganisations)
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
      const before = latest(registration) ?? registration
      const changed = touched(registration, afterChange(before, change))
      const units = unitsToTell(before.client, changed.client.childOrganisations)
      if (units) tellNhn(changed, units)
      return changed
    },
    approve: (registration, scopes) => touched(registration, afterApproval(registration, scopes)),
    addKey,
  }
}
