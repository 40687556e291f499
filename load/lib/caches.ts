// Look-ups by EPJs that Kjernejournal has never seen: a new token and a new proof key each time, so that nothing of
// them can be in a cache there. How long it takes to get the token is not counted.
import { systemClient } from './calls.ts'
import { counters, settings, stream, tell } from './given.ts'
import { drawPatient, isGood, LOOK_UP, lookUp } from './look-up.ts'
import type { Known } from './opening-day.ts'
import { createProofKey } from './signing.ts'

export async function coldOpening(known: Known): Promise<void> {
  counters.openings.add(1)
  const client = await systemClient(
    known.endpoints,
    settings.scheme === 'DPoP' ? await createProofKey() : undefined,
  )
  const answer = lookUp(drawPatient(), await client.authorize('POST', LOOK_UP))
  tell(stream().name, isGood(answer), answer.timings.duration)
}
