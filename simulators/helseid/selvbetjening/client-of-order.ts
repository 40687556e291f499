// The client that an order in Selvbetjening makes.
import type { ReadyClient } from '../../population/population.ts'
import type { Order } from './desk.ts'
import type { ClientClaim } from './registration.ts'

export function clientOf(order: Order, clientId: string, number: number): ReadyClient {
  const { mal, organisation, units, scopes, redirectUris, postLogoutRedirectUris, key, claims } = order
  return withClaims(
    {
      key: `${mal.key}-${number}`,
      clientId,
      name: mal.name,
      organisation,
      childOrganisations: units,
      redirectUris,
      postLogoutRedirectUris,
      scopes,
      grantTypes:
        mal.kind === 'user'
          ? ['authorization_code', 'refresh_token', 'client_credentials']
          : ['client_credentials'],
      keyType: key?.type ?? mal.keyType,
      dpop: true,
      ...(mal.tenancy === 'multi-tenant' && { multiTenant: true }),
      ...(mal.backchannelLogoutUri !== undefined && { backchannelLogoutUri: mal.backchannelLogoutUri }),
      ...(mal.frontchannelLogoutUri !== undefined && { frontchannelLogoutUri: mal.frontchannelLogoutUri }),
    },
    claims,
  )
}

export function withClaims(client: ReadyClient, claims: readonly ClientClaim[]): ReadyClient {
  return { ...client, claims: Object.fromEntries(claims.map(({ type, value }) => [type, value])) }
}
