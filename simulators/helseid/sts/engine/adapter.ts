// The engine's storage, in the room's store: bounded, and forgetting by the room's clock.
import type { Adapter, AdapterFactory, AdapterPayload, ClientMetadata } from 'oidc-provider'
import type { Clock } from '../../../core/room/clock.ts'
import type { Store } from '../../../core/room/store.ts'

export interface AdapterParts {
  readonly store: Store
  readonly clock: Pick<Clock, 'seconds'>
  readonly client: (clientId: string) => ClientMetadata | undefined
}

const models = [
  'Session',
  'Interaction',
  'Grant',
  'PushedAuthorizationRequest',
  'AuthorizationCode',
  'RefreshToken',
  'ReplayDetection',
] as const

/** Only these does the engine change before it saves them again. */
const changing: readonly string[] = ['Session', 'Interaction', 'Grant']
const asItIs = <T>(payload: T): T => payload
/** Payloads are JSON, as they must be for any adapter; to write and read them costs a fifth of a structured clone. */
const copyOf = <T>(payload: T): T => (payload === undefined ? payload : JSON.parse(JSON.stringify(payload)))

const collectionName = (model: string) => `helseid.engine.${model}`

export function createAdapter({ store, clock, client }: AdapterParts): AdapterFactory {
  return (model) => {
    if (model === 'Client') return clientAdapter(client)
    // Access tokens are ours, and stand for themselves.
    if (model === 'AccessToken' || model === 'ClientCredentials') return nothingKept
    const entries = store.collection<AdapterPayload>(collectionName(model))
    const copied = changing.includes(model) ? copyOf : asItIs
    const byUid = store.collection<string>(`${collectionName(model)}.uid`)

    const adapter: Adapter = {
      async upsert(id, payload, seconds) {
        entries.put(id, copied(payload), seconds)
        if (payload.uid !== undefined) byUid.put(payload.uid, id, seconds)
      },
      find: async (id) => copied(entries.get(id)),
      async findByUid(uid) {
        const id = byUid.get(uid)
        return id === undefined ? undefined : copied(entries.get(id))
      },
      async findByUserCode() {
        return undefined
      },
      async consume(id) {
        const entry = entries.get(id)
        // Put back for as long as it had left, so that a second use is seen as one.
        if (entry) entries.put(id, { ...entry, consumed: clock.seconds() }, remaining(entry, clock.seconds()))
      },
      async destroy(id) {
        entries.delete(id)
      },
      async revokeByGrantId(grantId) {
        for (const [id, entry] of entries.entries()) if (entry.grantId === grantId) entries.delete(id)
      },
    }
    return adapter
  }
}

function remaining({ exp }: AdapterPayload, now: number): number | undefined {
  return exp === undefined ? undefined : Math.max(exp - now, 1)
}

export function clearEngine(store: Store): void {
  for (const model of models) {
    store.collection(collectionName(model)).clear()
    store.collection(`${collectionName(model)}.uid`).clear()
  }
}

const nothing = async () => undefined
const nothingKept: Adapter = {
  upsert: nothing,
  find: nothing,
  findByUid: nothing,
  findByUserCode: nothing,
  consume: nothing,
  destroy: nothing,
  revokeByGrantId: nothing,
}

/** Clients are the room's own; the engine may look them up and nothing more. */
function clientAdapter(client: AdapterParts['client']): Adapter {
  return { ...nothingKept, find: async (id) => client(id) }
}
