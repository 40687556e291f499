// Logging a user in: pushed authorization request, the user's visit at HelseID, and what came of it.
import * as client from 'openid-client'
import type { LogInAttempt } from '../behaviour.ts'
import { CRITICAL_INFORMATION } from '../data-api/data-desk.ts'
import { troubleWith } from '../failure.ts'
import type { Installation } from '../installation.ts'
import { Trouble } from '../trouble.ts'
import type { Connection } from './connection.ts'
import { withResources } from './resources.ts'
import type { UserTokens } from './user-tokens.ts'

export interface LogIn {
  /** @param extra parameters beside the usual, e.g. those of HelseID's test identity provider. */
  begin(user: string, extra?: Readonly<Record<string, string>>): Promise<LogInAttempt>
  finish(attempt: LogInAttempt, callback: URL): Promise<UserTokens>
}

export const CALLBACK = '/callback'

export function createLogIn(epj: Installation, connection: Connection): LogIn {
  const { behaviour, random } = epj
  const draws = random.fork('log-in')
  const failed = (doing: string, error: unknown) => troubleWith(doing, { key: 'trouble.logIn' }, error)

  return {
    async begin(user, extra = {}) {
      const [state, nonce, verifier] = [draws.base64url(32), draws.base64url(32), draws.base64url(32)]
      const helseid = await epj.helseidClient()
      const parameters = withResources(behaviour, {
        redirect_uri: helseid.redirectUri ?? `${epj.addresses.epj}${CALLBACK}`,
        scope: behaviour.scopes(helseid).join(' '),
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        acr_values: 'Level4',
        ...extra,
      })
      // All the APIs that tokens will be asked for later are named in the log-in (RFC 8707).
      if (epj.integration === 'api') parameters.append('resource', CRITICAL_INFORMATION)
      behaviour.authorizationParameters(parameters, { verifier })
      try {
        const url = await connection.call((config) => behaviour.authorizationUrl(config, parameters))
        return { url, state, nonce, verifier, user }
      } catch (error) {
        throw failed('HelseID: authorization request', error)
      }
    },

    async finish(attempt, callback) {
      const parameters = withResources(behaviour)
      try {
        const proof = await connection.tokenProof()
        const tokens = await connection.call((config) =>
          client.authorizationCodeGrant(
            config,
            behaviour.readCallback(callback, config.serverMetadata().issuer),
            behaviour.callbackChecks(attempt),
            parameters,
            proof,
          ),
        )
        return admitted(tokens, attempt)
      } catch (error) {
        throw failed('HelseID: token for the user', error)
      }
    },
  }

  function admitted(
    tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
    attempt: LogInAttempt,
  ): UserTokens {
    const identity = behaviour.readIdentity(tokens)
    const refusal = behaviour.refusal(identity, attempt.user)
    if (refusal) throw refusal
    if (tokens.refresh_token === undefined)
      throw new Trouble({ key: 'trouble.logIn' }, 'HelseID gave no refresh_token; is offline_access allowed?')
    return {
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token,
      idToken: identity.idToken,
      expiresIn: tokens.expires_in ?? 0,
    }
  }
}
