// The user clicks the icon, and Kjernejournal refuses the session.

import type { Situation } from '../evidence/scenarios/situations.ts'
import { type Seen, status } from '../evidence/seen.ts'

export const OPENING = 'open-kjernejournal'

/** The call to create that Kjernejournal itself said no to; none when the bench ordered it. */
export function refusedCreation({ step, calls }: Situation): Seen | undefined {
  if (step.action !== OPENING) return undefined
  const creation = creationIn(calls)
  return creation && creation.exchange.fault === undefined && status(creation) === 403 ? creation : undefined
}

export function creationIn(calls: readonly Seen[]): Seen | undefined {
  return calls.find(({ operation }) => operation === 'kjernejournal.session-create')
}
