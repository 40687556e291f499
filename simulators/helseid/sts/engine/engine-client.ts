// A client and a clock as the engine wants them.
import type { ClientMetadata } from 'oidc-provider'
import type { ReadyClient } from '../../../population/population.ts'
import type { Clients } from '../client/clients.ts'
import { TOKEN_EXCHANGE } from '../settings.ts'
import { type createNonces, engineRoom } from './engine.ts'

export function engineClient(
  clients: Clients,
  secretOf: (client: ReadyClient) => string,
  clientId: string,
): ClientMetadata | undefined {
  const client = clients.find(clientId)
  if (!client) return undefined
  return {
    client_id: clientId,
    client_secret: secretOf(client),
    client_name: client.name,
    redirect_uris: [...clients.redirectUris(client)],
    // Tokens are exchanged without the engine.
    grant_types: client.grantTypes.filter((grant) => grant !== TOKEN_EXCHANGE),
    response_types: client.grantTypes.includes('authorization_code') ? ['code'] : [],
    dpop_bound_access_tokens: client.dpop,
  }
}

/** Nonces follow the room's clock too. */
export function inRoom(
  nonces: ReturnType<typeof createNonces>,
  room: Parameters<typeof engineRoom.run>[0],
): ReturnType<typeof createNonces> {
  return {
    nextChallenge: () => engineRoom.run(room, () => nonces.nextChallenge()),
    checkChallenge: (nonce) => engineRoom.run(room, () => nonces.checkChallenge(nonce)),
  }
}
