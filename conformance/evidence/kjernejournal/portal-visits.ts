// Visits to Kjernejournal's portal: with the code of a session, or with a ticket of the older integration.
import { challengeOf } from '../helseid/challenge.ts'
import { defined } from '../members.ts'
import { accepted, callsTo, query, type Seen } from '../seen.ts'

export interface PortalVisit extends Seen {
  readonly code?: string
  readonly verifier?: string
  /** The challenge that belongs to the verifier: its SHA-256, base64url. */
  readonly challenge?: string
  /** The ticket of the older integration. */
  readonly ticket?: string
  readonly accepted: boolean
}

export function readPortalVisits(all: readonly Seen[]): readonly PortalVisit[] {
  return callsTo(all, 'kjernejournal.open-portal').map((seen) => {
    const asked = query(seen)
    const verifier = asked.get('ehr_code_verifier') ?? undefined
    return {
      ...seen,
      accepted: accepted(seen),
      ...defined({
        code: asked.get('code') ?? undefined,
        verifier,
        challenge: verifier && challengeOf(verifier),
        ticket: asked.get('ticket') ?? undefined,
      }),
    }
  })
}
