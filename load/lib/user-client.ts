// A clinician's log-in: pushed authorization request, the visit at HelseID, the code for tokens; later new tokens
// by refresh, with the attest of Tillitsrammeverk for the patient at hand.

import type { Clinician } from './settings.ts'
import { type ClientParts, createTokenEndpoint, type Form, members, type Tokens } from './token-endpoint.ts'

export interface UserClientParts extends ClientParts {
  readonly parEndpoint: string
  readonly authorizeEndpoint: string
  readonly redirectUri: string
  /** The address that HelseID sends the browser to; redirects are not followed. */
  readonly visit: (url: string) => string | undefined | Promise<string | undefined>
}

export interface UserClient {
  logIn(clinician: Clinician): Promise<Tokens>
  refresh(refreshToken: string, details: readonly object[]): Promise<Tokens>
}

const RESOURCE = 'nhn:kjernejournal'

export function createUserClient(parts: UserClientParts): UserClient {
  const { tools } = parts
  const endpoint = createTokenEndpoint(parts)

  async function push(verifier: string, clinician: Clinician): Promise<string> {
    const form: Form = {
      ...(await endpoint.authentication()),
      response_type: 'code',
      redirect_uri: parts.redirectUri,
      scope: parts.scope,
      resource: RESOURCE,
      state: tools.uuid(),
      nonce: tools.uuid(),
      code_challenge: tools.hash(verifier),
      code_challenge_method: 'S256',
      // HelseID's identity provider for tests, which asks nobody anything.
      acr_values: 'idp:testidp-oidc',
      test_pid: clinician.pid,
      test_security_level: '4',
    }
    const answer = await parts.post(parts.parEndpoint, form, {})
    const requestUri = members(answer)['request_uri']
    if (answer.status === 201 && typeof requestUri === 'string') return requestUri
    throw new Error(`HelseID took no pushed request: ${answer.status} ${answer.text}`.slice(0, 300))
  }

  return {
    async logIn(clinician) {
      const verifier = `${tools.uuid()}${tools.uuid()}`
      const requestUri = await push(verifier, clinician)
      const query = `client_id=${encodeURIComponent(parts.clientId)}&request_uri=${encodeURIComponent(requestUri)}`
      const location = await parts.visit(`${parts.authorizeEndpoint}?${query}`)
      const code = /[?&]code=([^&]+)/.exec(location ?? '')?.[1]
      if (code === undefined) throw new Error(`HelseID gave no code: ${location ?? 'no redirect'}`)
      return endpoint.ask({
        grant_type: 'authorization_code',
        code: decodeURIComponent(code),
        redirect_uri: parts.redirectUri,
        code_verifier: verifier,
        resource: RESOURCE,
      })
    },
    refresh: (refreshToken, details) =>
      endpoint.ask({ grant_type: 'refresh_token', refresh_token: refreshToken, resource: RESOURCE }, details),
  }
}
