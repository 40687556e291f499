// The room's HelseID clients: those that are ready from the start, with keys that follow from the room's seed.
import type { JWK } from 'jose'
import { deriveEcKey, deriveRsaKey, type PrivateJwk, publicJwk } from '../../core/keys.ts'
import type { Random } from '../../core/random.ts'
import type { RoomAddresses } from '../../core/simulator.ts'
import type { Population, ReadyClient } from '../../population/population.ts'

/** A client's public key as Selvbetjening has it. */
export interface RegisteredKey {
  readonly kid: string
  /** Without `alg`: any of the nine algorithms that fits the key is taken. */
  readonly jwk: JWK
}

export interface Clients {
  find(clientId: string): ReadyClient | undefined
  all(): readonly ReadyClient[]
  privateKey(client: ReadyClient): Promise<PrivateJwk>
  publicKey(client: ReadyClient): Promise<RegisteredKey>
  redirectUris(client: ReadyClient): readonly string[]
  postLogoutRedirectUris(client: ReadyClient): readonly string[]
}

export function createClients(
  population: Population,
  random: Random,
  addresses: Pick<RoomAddresses, 'epj'>,
): Clients {
  const byId = new Map(population.clients.map((client) => [client.clientId, client]))
  const keys = new Map<string, Promise<PrivateJwk>>()

  function privateKey(client: ReadyClient): Promise<PrivateJwk> {
    const known = keys.get(client.clientId)
    if (known) return known
    const source = random.fork(`client/${client.clientId}`)
    const key =
      client.keyType === 'EC'
        ? Promise.resolve(deriveEcKey(source, 'ES256'))
        : deriveRsaKey(source, 2048, 'PS256')
    keys.set(client.clientId, key)
    return key
  }

  const inRoom = (uris: readonly string[]) => uris.map((uri) => uri.replace('{epj}', addresses.epj))

  return {
    find: (clientId) => byId.get(clientId),
    all: () => population.clients,
    privateKey,
    async publicKey(client) {
      const key = await privateKey(client)
      const { alg, ...jwk } = publicJwk(key)
      return { kid: key.kid, jwk }
    },
    redirectUris: (client) => inRoom(client.redirectUris),
    postLogoutRedirectUris: (client) => inRoom(client.postLogoutRedirectUris),
  }
}

/** Exact match, except that the port of a registered `http://localhost` address is free in the test environment. */
export function isRegistered(uri: string, registered: readonly string[]): boolean {
  if (registered.includes(uri)) return true
  const portless = withoutLocalPort(uri)
  return portless !== undefined && registered.some((known) => withoutLocalPort(known) === portless)
}

function withoutLocalPort(uri: string): string | undefined {
  const parts = /^(http:\/\/(?:localhost|127\.0\.0\.1))(?::\d+)?((?:[/?][^#]*)?)$/.exec(uri)
  return parts ? `${parts[1]}${parts[2]}` : undefined
}
