// HelseID as the rest of the EPJ sees it.
import * as client from 'openid-client'
import type { Json } from '../behaviour.ts'
import { troubleWith } from '../failure.ts'
import type { Installation } from '../installation.ts'
import type { Unit } from '../register.ts'
import { type Connection, createConnection } from './connection.ts'
import { createLogIn, type LogIn } from './log-in.ts'
import { createSystemTokens, type SystemToken } from './system-tokens.ts'
import { type Renewal, refreshed, type UserTokens } from './user-tokens.ts'

export interface Helseid extends LogIn {
  readonly connection: Connection
  /** @param other another API than Kjernejournal that the token is for. */
  refresh(renewal: Renewal, details: readonly Json[], other?: string): Promise<UserTokens>
  systemToken(arbeidssted: Unit | undefined): Promise<SystemToken>
  forgetSystemToken(token: SystemToken): void
  /** Where the browser goes to end the session at HelseID (HelseID documentation, end session endpoint). */
  endSessionUrl(idToken: string): Promise<URL>
}

export function createHelseid(epj: Installation): Helseid {
  const connection = createConnection(epj)
  const systemTokens = createSystemTokens(epj, connection)
  return {
    ...createLogIn(epj, connection),
    connection,
    refresh: (renewal, details, other) => refreshed(epj, connection, renewal, details, other),
    systemToken: (arbeidssted) => systemTokens.get(arbeidssted),
    forgetSystemToken: (token) => systemTokens.forget(token),
    async endSessionUrl(idToken) {
      const registered = (await epj.helseidClient()).postLogoutRedirectUri
      const postLogoutRedirectUri = epj.behaviour.postLogoutRedirectUri(registered)
      const parameters = new URLSearchParams({ id_token_hint: idToken })
      if (postLogoutRedirectUri !== undefined)
        parameters.set('post_logout_redirect_uri', postLogoutRedirectUri)
      try {
        return await connection.call(async (config) => client.buildEndSessionUrl(config, parameters))
      } catch (error) {
        throw troubleWith('HelseID: end session', { key: 'trouble.endSession' }, error)
      }
    },
  }
}
