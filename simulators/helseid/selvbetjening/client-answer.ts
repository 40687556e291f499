// A client's own settings as the API shows them.
import type { z } from 'zod'
import { isOwn } from '../sts/tokens/scopes.ts'
import type { currentClient } from './api-schemas.ts'
import { grantedScopes, type Registration } from './registration.ts'

export function clientAnswer(registration: Registration): z.infer<typeof currentClient> {
  const { client, pendingScopes, claims } = registration
  const granted = grantedScopes(registration)
  return {
    apiScopes: [...granted, ...pendingScopes]
      .filter((scope) => !isOwn(scope))
      .map((scope) => {
        const waits = pendingScopes.includes(scope)
        return {
          scope,
          status: waits ? 'Pending' : 'Ok',
          statusReason: waits ? 'Waits for the owner of the API' : null,
        }
      }),
    audienceSpecificClientClaims: claims.map(({ type, value, pending }) => ({
      claimType: type,
      activeClaimValue: value,
      pendingClaimValue: pending ?? null,
      status: pending === undefined ? 'Ok' : 'UpdatePending',
      statusReason: pending === undefined ? null : 'Waits for the owner of the API',
    })),
    redirectUris: [...client.redirectUris],
    postLogoutRedirectUris: [...client.postLogoutRedirectUris],
    childOrganizationNumbers: [...client.childOrganisations],
  }
}

/** A moment as the API writes it. @param seconds since 1970 */
export const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString()
