// Clientinfo: what HelseID has on the client that a token was issued to (NHN's wiki, page 492044292).
import type { Handler } from '../../../core/simulator.ts'
import { availableIdps } from '../../eid/providers.ts'
import { refusing, type WithSts } from '../back-channel.ts'
import { NOT_KEPT } from '../refusal.ts'
import { lifetimes, paths } from '../settings.ts'
import { CLIENT_INFO_SCOPE } from '../tokens/scopes.ts'
import { invalidToken, presentedClaims } from './own-endpoint.ts'

export function clientinfo(withSts: WithSts): Handler {
  return withSts(
    refusing(async (sts, request, response, findings) => {
      const where = { url: sts.issuer + paths.clientinfo, scope: CLIENT_INFO_SCOPE, findings }
      const claims = await presentedClaims(sts, request, where)
      const clientId = String(claims['client_id'])
      const client = sts.clients.find(clientId)
      if (!client) throw invalidToken('The client is no more', 'token.client_id', 'a client', clientId)
      const { created, updated } = sts.clients.dates(client)
      response.set(NOT_KEPT).json({
        ClientId: client.clientId,
        ClientName: client.name,
        Created: created,
        Updated: updated,
        RequirePkce: true,
        AllowedGrantTypes: client.grantTypes,
        AllowedScopes: client.scopes,
        AllowedIdentityProviders: availableIdps().map(({ name }) => name),
        RedirectUris: sts.clients.redirectUris(client),
        PostLogoutRedirectUris: sts.clients.postLogoutRedirectUris(client),
        AccessTokenLifetime: lifetimes.accessToken,
        RefreshTokenLifetime: lifetimes.refreshToken,
        RefreshTokenUsageType: client.refreshTokens === 'reusable' ? 'Reusable' : 'OneTimeUseOnly',
      })
    }),
  )
}
