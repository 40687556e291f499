// Details that came with a pushed request: they hold for every access token of the log-in, while those of an
// assertion hold for one (HelseID, «Profil for tillitsrammeverket»).
import type { Collection } from '../../../core/room/store.ts'
import { Refusal } from '../refusal.ts'
import { lifetimes } from '../settings.ts'
import type { Details } from './details.ts'

/** The engine's parameter that carries them from PAR to the code; never taken from a client. */
export const LOGIN_DETAILS = 'testbenk_login_details'

/** By the engine's grant, which code, refresh tokens and all that follow share. */
export type LoginDetails = Collection<Details>

export function detailsParameter(details: Details): string | undefined {
  return Object.keys(details).length > 0 ? JSON.stringify(details) : undefined
}

export function keepLoginDetails(kept: LoginDetails, grantId: string | undefined, parameter: unknown): void {
  if (grantId === undefined || typeof parameter !== 'string') return
  // Written by `detailsParameter` and kept by the engine.
  const details = JSON.parse(parameter) as Details
  kept.put(grantId, details, lifetimes.refreshToken + lifetimes.authorizationCode)
}

/** An attest that is sent again with a token request, or twice at PAR, has two sources. @throws Refusal: HelseID takes neither. */
export function refuseDoubleAttest(first: Details | undefined, second: Details, at: string): void {
  if (!first?.attest || !second.attest) return
  const reason = 'HID-DOUBLE-STRUCTURE: The attest was sent both at PAR and in the client assertion'
  throw new Refusal(
    { error: 'access_denied', description: `${reason}.` },
    { reason, at, expected: 'the attest in one of the two', actual: 'in both' },
  )
}

/** Details for one token: an assertion's organisation stands in place of the log-in's, parent and child together. */
export function detailsForToken(login: Details | undefined, sent: Details | undefined): Details {
  const { parent, child, ...rest } = login ?? {}
  const renamed = sent?.parent !== undefined || sent?.child !== undefined
  const organisation = renamed ? {} : { ...(parent && { parent }), ...(child && { child }) }
  return { ...rest, ...organisation, ...sent }
}
