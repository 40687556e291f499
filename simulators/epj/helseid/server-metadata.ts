// HelseID's metadata, kept for as long as the EPJ keeps it.
import * as client from 'openid-client'
import type { Installation } from '../installation.ts'
import { TIMEOUT_SECONDS } from './timeout.ts'

type ServerMetadata = (authority: string, clientId: string) => Promise<client.ServerMetadata>

interface Kept {
  readonly issuer: string
  readonly server: client.ServerMetadata
  /** Seconds since 1970. */
  readonly until: number
}

/** @param renewed told when what was kept is replaced */
export function createServerMetadata(
  { behaviour, clock }: Pick<Installation, 'behaviour' | 'clock'>,
  fetch: client.CustomFetch,
  renewed: () => void,
): ServerMetadata {
  let kept: Kept | undefined

  async function discovered(authority: string, clientId: string): Promise<client.ServerMetadata> {
    const found = await client.discovery(new URL(authority), clientId, undefined, client.None(), {
      execute: [client.allowInsecureRequests],
      [client.customFetch]: fetch,
      timeout: TIMEOUT_SECONDS,
    })
    return { ...found.serverMetadata() }
  }

  return async (authority, clientId) => {
    if (kept?.issuer === authority && kept.until > clock.seconds()) return kept.server
    const server = behaviour.readsMetadata ? await discovered(authority, clientId) : writtenDown(authority)
    kept = { issuer: authority, server, until: clock.seconds() + behaviour.metadataSeconds }
    renewed()
    return server
  }
}

/** HelseID's addresses as somebody once copied them. */
function writtenDown(authority: string): client.ServerMetadata {
  return {
    issuer: authority,
    authorization_endpoint: `${authority}/connect/authorize`,
    token_endpoint: `${authority}/connect/token`,
    pushed_authorization_request_endpoint: `${authority}/connect/par`,
    end_session_endpoint: `${authority}/connect/endsession`,
    jwks_uri: `${authority}/.well-known/openid-configuration/jwks`,
    authorization_response_iss_parameter_supported: true,
  }
}
