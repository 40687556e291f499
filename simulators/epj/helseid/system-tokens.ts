// Tokens for the EPJ itself, one for each organisation, used until they expire (HelseID's requirement FK3).

import * as client from 'openid-client'
import { troubleWith } from '../failure.ts'
import type { Installation } from '../installation.ts'
import type { Unit } from '../register.ts'
import type { Connection } from './connection.ts'
import { withResources } from './resources.ts'

export interface SystemToken {
  readonly accessToken: string
  /** As HelseID's `token_type` said. */
  readonly scheme: 'DPoP' | 'Bearer'
}

export interface SystemTokens {
  /** @param arbeidssted none for the client's own organisation. */
  get(arbeidssted: Unit | undefined): Promise<SystemToken>
  /** A token that was not accepted is not used again. */
  forget(token: SystemToken): void
}

export function createSystemTokens(epj: Installation, connection: Connection): SystemTokens {
  const held = new Map<string, SystemToken & { readonly until: number }>()
  const { behaviour, clock } = epj

  return {
    async get(arbeidssted) {
      const { clientId } = await epj.helseidClient()
      const organisation = behaviour.sharesSystemToken ? '' : (arbeidssted?.organisasjonsnummer ?? '')
      const name = `${clientId} ${organisation}`
      const known = held.get(name)
      if (known && behaviour.reusesToken(known.until - clock.seconds(), 'system')) return known
      const parameters = withResources(behaviour, { scope: behaviour.systemScopes().join(' ') })
      try {
        const proof = await connection.tokenProof()
        const tokens = await connection.call(
          (config) => client.clientCredentialsGrant(config, parameters, proof),
          arbeidssted ? behaviour.organisationDetails(arbeidssted) : [],
        )
        const token = {
          accessToken: tokens.access_token,
          scheme: tokens.token_type === 'dpop' ? ('DPoP' as const) : ('Bearer' as const),
          until: clock.seconds() + (tokens.expires_in ?? 0),
        }
        held.set(name, token)
        return token
      } catch (error) {
        throw troubleWith('HelseID: system token', { key: 'trouble.systemToken' }, error)
      }
    },
    forget(token) {
      for (const [name, one] of held) if (one === token) held.delete(name)
    },
  }
}
