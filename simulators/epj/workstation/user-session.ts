// A user who is logged in to the EPJ, with the user's tokens from HelseID.

import type { HealthWorker } from '#simulators/population/population.ts'
import type { Json } from '../behaviour.ts'
import type { Epj } from '../epj.ts'
import { attest, type Grunnlag } from '../helseid/organisation-details.ts'
import type { UserTokens } from '../helseid/user-tokens.ts'
import type { Unit } from '../register.ts'
import { Trouble } from '../trouble.ts'

export interface UserSession {
  readonly user: HealthWorker
  readonly arbeidssted: Unit
  /** Absent when the EPJ is set not to use HelseID. */
  readonly idToken: string | undefined
  /** Seconds the newest access token had to live, and when it ends by the room's clock. */
  readonly expiresIn: number
  readonly until: number
  /** Renews the tokens; `details` say of whom and why. */
  refresh(details: readonly Json[]): Promise<string>
  /** A token to open a patient's kjernejournal with. */
  attestedToken(details: readonly Json[]): Promise<string>
  /** A token for one other API, by the same log-in. */
  tokenForOther(resource: string, details: readonly Json[]): Promise<UserTokens>
  /** An access token that is good now. */
  accessToken(details: readonly Json[]): Promise<string>
  detailsFor(grunnlag: Grunnlag): readonly Json[]
}

export function createUserSession(
  { installation, helseid }: Epj,
  user: HealthWorker,
  arbeidssted: Unit,
  first: UserTokens | undefined,
): UserSession {
  const { clock, register, behaviour, decisions } = installation
  let tokens = first
  let attested = false
  let until = clock.seconds() + (first?.expiresIn ?? 0)

  async function refresh(details: readonly Json[]): Promise<string> {
    if (!tokens) throw withoutHelseid()
    tokens = await helseid.refresh({ user: user.pid, tokens }, details)
    until = clock.seconds() + tokens.expiresIn
    attested = details.length > 0
    return tokens.accessToken
  }

  async function accessToken(details: readonly Json[]): Promise<string> {
    if (tokens && behaviour.reusesToken(until - clock.seconds(), 'user')) return tokens.accessToken
    return await refresh(details)
  }

  return {
    user,
    arbeidssted,
    get idToken() {
      return tokens?.idToken
    },
    get expiresIn() {
      return tokens?.expiresIn ?? 0
    },
    get until() {
      return until
    },
    refresh,
    attestedToken: (details) =>
      behaviour.attestsEachPatient || !attested ? refresh(details) : accessToken(details),
    async tokenForOther(resource, details) {
      if (!tokens) throw withoutHelseid()
      const other = await helseid.refresh({ user: user.pid, tokens }, details, resource)
      tokens = { ...tokens, refreshToken: other.refreshToken }
      return other
    },
    accessToken,
    detailsFor(grunnlag) {
      const hovedenhet = register.hovedenhet(arbeidssted)
      return behaviour.attestDetails(
        [
          ...behaviour.organisationDetails(arbeidssted),
          attest({ user, arbeidssted, hovedenhet, grunnlag, decision: decisions.uuid() }),
        ],
        { arbeidssted, hovedenhet, register },
      )
    },
  }
}

function withoutHelseid(): Trouble {
  return new Trouble({ key: 'trouble.withoutHelseid' }, 'The EPJ is set not to use HelseID')
}
