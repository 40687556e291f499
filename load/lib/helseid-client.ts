// A HelseID client of one EPJ installation: gets its system token when it needs one, keeps it, and gets the next in
// good time (HelseID's functional requirement FK3).
import { dpopProof } from './jwt.ts'
import { type ClientParts, createTokenEndpoint } from './token-endpoint.ts'

export interface HeldToken {
  readonly token: string
  /** Seconds since 1970. */
  readonly until: number
}

export interface HelseidClient {
  /** An access token that lives for another minute at least. */
  token(): Promise<string>
  /** Headers of a call to an API with the token. */
  authorize(method: 'POST' | 'GET', url: string): Promise<Readonly<Record<string, string>>>
  held(): HeldToken | undefined
}

/** HelseID's access tokens live for minutes; one that is about to end is not sent any more. */
const FRESH_SECONDS = 60

/** @param first a token of this client and key that is there already. */
export function createHelseidClient(parts: ClientParts, first?: HeldToken): HelseidClient {
  const { tools, proofKey } = parts
  const endpoint = createTokenEndpoint(parts)
  let held = first

  async function token(): Promise<string> {
    if (held && tools.now() < held.until - FRESH_SECONDS) return held.token
    const { accessToken, seconds } = await endpoint.ask({
      grant_type: 'client_credentials',
      scope: parts.scope,
    })
    held = { token: accessToken, until: tools.now() + seconds }
    return accessToken
  }

  return {
    token,
    held: () => held,
    async authorize(method, url) {
      const accessToken = await token()
      if (!proofKey) return { Authorization: `Bearer ${accessToken}` }
      return {
        Authorization: `DPoP ${accessToken}`,
        DPoP: await dpopProof(tools, proofKey, { method, url, accessToken }),
      }
    },
  }
}
