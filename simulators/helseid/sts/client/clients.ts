// The room's HelseID clients: those that are ready from the start, with keys that follow from the room's seed, and
// those that were made in Selvbetjening.
import type { JWK } from 'jose'
import { LRUCache } from 'lru-cache'
import { deriveEcKey, deriveRsaKey, type PrivateJwk, publicJwk } from '../../../core/keys/keys.ts'
import { once } from '../../../core/once.ts'
import type { Random } from '../../../core/room/random.ts'
import type { RoomAddresses } from '../../../core/simulator.ts'
import type { Population, ReadyClient } from '../../../population/population.ts'
import { grantedScopes, type Registrations } from '../../selvbetjening/registration.ts'

/** Those that are ready have been there since the first of January 2025. */
const FIRST_DAY = 1_735_689_600

/** A key that is not at hand is made once more, and is the same. */
export const MOST_KEYS = 1_000

/** A client's public key as Selvbetjening has it. */
export interface RegisteredKey {
  readonly kid: string
  /** Without `alg`: any of the nine algorithms that fits the key is taken. */
  readonly jwk: JWK
  /** Seconds since 1970; absent: never. */
  readonly expires?: number
}

export interface Clients {
  /** A client that may be used: drafts are not among them. */
  find(clientId: string): ReadyClient | undefined
  all(): readonly ReadyClient[]
  /** Whether the id is that of a draft that nobody has confirmed yet. */
  isDraft(clientId: string): boolean
  /** The key that HelseID made, the newest of several. */
  privateKey(client: ReadyClient): Promise<PrivateJwk>
  /** Makes the client's next key; its number tells it from those before. */
  makeKey(client: ReadyClient, number: number): Promise<PrivateJwk>
  /** Newest first, with those that have expired. */
  publicKeys(client: ReadyClient): Promise<readonly RegisteredKey[]>
  redirectUris(client: ReadyClient): readonly string[]
  postLogoutRedirectUris(client: ReadyClient): readonly string[]
  backchannelLogoutUri(client: ReadyClient): string | undefined
  frontchannelLogoutUri(client: ReadyClient): string | undefined
  /** When it was made and changed, in seconds since 1970. */
  dates(client: ReadyClient): { readonly created: number; readonly updated: number }
}

export interface ClientParts {
  readonly population: Population
  readonly random: Random
  readonly addresses: Pick<RoomAddresses, 'epj' | 'selvbetjening'>
  readonly registrations: Registrations
  /** NHN's own applications. */
  readonly own: readonly ReadyClient[]
}

export function createClients({ population, random, addresses, registrations, own }: ClientParts): Clients {
  const ready = new Map([...population.clients, ...own].map((client) => [client.clientId, client]))
  const keys = once(() => new LRUCache<string, Promise<PrivateJwk>>({ max: MOST_KEYS }))

  function makeKey(client: ReadyClient, number: number): Promise<PrivateJwk> {
    const name = `client/${client.clientId}${number === 0 ? '' : `/${number}`}`
    const known = keys().get(name)
    if (known) return known
    const source = random.fork(name)
    const key = deriveKey(source, client.keyType)
    keys().set(name, key)
    return key
  }

  const active = () =>
    registrations.entries().flatMap(([, one]) => {
      return one.status === 'active' ? [{ ...one.client, scopes: grantedScopes(one) }] : []
    })
  const inRoom = (uris: readonly string[]) =>
    uris.map((uri) => uri.replace('{epj}', addresses.epj).replace('{selvbetjening}', addresses.selvbetjening))

  return {
    find(clientId) {
      const registration = registrations.get(clientId)
      if (!registration) return ready.get(clientId)
      return registration.status === 'active'
        ? { ...registration.client, scopes: grantedScopes(registration) }
        : undefined
    },
    all: () => [...population.clients, ...active()],
    isDraft: (clientId) => registrations.get(clientId)?.status === 'draft',
    privateKey(client) {
      const made = registrations.get(client.clientId)?.keys.find((key) => key.made !== undefined)?.made
      return makeKey(client, made ?? 0)
    },
    makeKey,
    async publicKeys(client) {
      const registration = registrations.get(client.clientId)
      if (registration) return registration.keys.map(({ kid, jwk, expires }) => ({ kid, jwk, expires }))
      const key = await makeKey(client, 0)
      const { alg, ...jwk } = publicJwk(key)
      return [{ kid: key.kid, jwk }]
    },
    redirectUris: (client) => inRoom(client.redirectUris),
    postLogoutRedirectUris: (client) => inRoom(client.postLogoutRedirectUris),
    backchannelLogoutUri: ({ backchannelLogoutUri: uri }) => inRoom(uri === undefined ? [] : [uri])[0],
    frontchannelLogoutUri: ({ frontchannelLogoutUri: uri }) => inRoom(uri === undefined ? [] : [uri])[0],
    dates: ({ clientId }) => registrations.get(clientId) ?? { created: FIRST_DAY, updated: FIRST_DAY },
  }
}

async function deriveKey(source: Random, keyType: ReadyClient['keyType']): Promise<PrivateJwk> {
  return keyType === 'EC' ? deriveEcKey(source, 'ES256') : deriveRsaKey(source, 2048, 'PS256')
}

/** Exact match, except that the port of a registered `http://localhost` address is free in the test environment. */
export function isRegistered(uri: string, registered: readonly string[]): boolean {
  if (registered.includes(uri)) return true
  const portless = withoutLocalPort(uri)
  return portless !== undefined && registered.some((known) => withoutLocalPort(known) === portless)
}

function withoutLocalPort(uri: string): string | undefined {
  const parts = /^(http:\/\/(?:localhost|127\.0\.0\.1))(?::\d+)?((?:[/?][^#]*)?)$/.exec(uri)
  return parts && URL.canParse(uri) ? `${parts[1]}${parts[2]}` : undefined
}
