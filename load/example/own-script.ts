// A k6 script of your own against a room: two workers that look patients up for five seconds, with what signs and
// sends taken from load/lib. README, «A script of your own», says how it is run.
import { check } from 'k6'
import { type Endpoints, findEndpoints, systemClient } from '../lib/calls.ts'
import { settings } from '../lib/given.ts'
import type { HelseidClient } from '../lib/helseid-client.ts'
import { drawPatient, isGood, LOOK_UP, lookUp } from '../lib/look-up.ts'
import { createProofKey } from '../lib/signing.ts'

export const options = {
  vus: 2,
  duration: '5s',
  thresholds: { checks: ['rate>0.99'], http_req_duration: ['p(95)<200'] },
}

/** Once, before the load; what it gives back is handed to every worker. */
export const setup = findEndpoints

/** Each worker is an EPJ of its own, with a token and, for DPoP, a key that it keeps. */
let client: HelseidClient | undefined

export default async function open(endpoints: Endpoints): Promise<void> {
  client ??= await systemClient(endpoints, settings.scheme === 'DPoP' ? await createProofKey() : undefined)
  const answer = lookUp(drawPatient(), await client.authorize('POST', LOOK_UP))
  check(answer, { 'the indicator came': isGood })
}
