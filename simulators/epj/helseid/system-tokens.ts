// Tokens for the EPJ itself, one for each organisation, used until they expire (HelseID's requirement FK3).
import * as client from 'openid-client'
import type { Organisation } from '#simulators/population/population.ts'
import { troubleWith } from '../failure.ts'
import type { Installation } from '../installation.ts'
import type { Connection } from './connection.ts'
import { arbeidsstedDetails } from './organisation-details.ts'
import { withResources } from './resources.ts'

export interface SystemToken {
  readonly accessToken: string
  /** As HelseID's `token_type` said. */
  readonly scheme: 'DPoP' | 'Bearer'
}

export interface SystemTokens {
  /** @param arbeidssted none for the client's own organisation. */
  get(arbeidssted: Organisation | undefined): Promise<SystemToken>
  /** A token that was not accepted is not used again. */
  forget(token: SystemToken): void
}

const SCOPE = 'nhn:kjernejournal/api'
/** A token that is about to expire would do so on its way. */
const MARGIN_SECONDS = 10

export function createSystemTokens(epj: Installation, connection: Connection): SystemTokens {
  const held = new Map<string, SystemToken & { readonly until: number }>()
  const { behaviour, clock } = epj

  return {
    async get(arbeidssted) {
      const { clientId } = await epj.helseidClient()
      const name = `${clientId} ${arbeidssted?.organisasjonsnummer ?? ''}`
      const known = held.get(name)
      if (known && known.until > clock.seconds() && behaviour.keepsSystemToken) return known
      const parameters = withResources(behaviour, { scope: SCOPE })
      try {
        const DPoP = await connection.proofs('helseid')
        const tokens = await connection.call(
          (config) => client.clientCredentialsGrant(config, parameters, { DPoP }),
          arbeidssted ? arbeidsstedDetails(arbeidssted) : [],
        )
        const token = {
          accessToken: tokens.access_token,
          scheme: tokens.token_type === 'dpop' ? ('DPoP' as const) : ('Bearer' as const),
          until: clock.seconds() + (tokens.expires_in ?? 0) - MARGIN_SECONDS,
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
