// A clinician who opens patients, one after the other: for each of them the EPJ asks for the health indicator once
// (integration guide, «when to call»).
import { sleep } from 'k6'
import { scenario } from 'k6/execution'
import { systemClient } from './calls.ts'
import { askEpj, hasDone, markOpening } from './epj.ts'
import { PATIENCE_SECONDS } from './executors.ts'
import { counters, settings, stream, tell } from './given.ts'
import type { HelseidClient } from './helseid-client.ts'
import { drawPatient, isGood, LOOK_UP, lookUp } from './look-up.ts'
import type { Known } from './opening-day.ts'
import { createProofKey } from './signing.ts'
import { byWeight } from './zipf.ts'

/** This worker's own; k6 gives every worker its own copy of this module. */
const clients = new Map<number, Promise<HelseidClient>>()
const byOrganisation = byWeight(settings.organisations.map(({ weight }) => weight))

export async function opening(known: Known): Promise<void> {
  const { name, openings, thinkMs } = stream()
  for (let count = 0; count < openings; count += 1) {
    if (count > 0) sleep(think(thinkMs))
    await openOne(known, name, scenario.iterationInTest * openings + count)
  }
}

/** @param index among all openings of the run */
async function openOne(known: Known, series: string, index: number): Promise<void> {
  const patient = drawPatient()
  counters.openings.add(1)
  if (settings.epj) return openInEpj(patient, series)
  let [good, milliseconds]: [boolean, number | undefined] = [false, undefined]
  try {
    const answer = lookUp(patient, known.prepared[index] ?? (await authorization(known)))
    good = isGood(answer)
    milliseconds = answer.timings.duration
  } finally {
    tell(series, good, milliseconds)
  }
}

function openInEpj(patient: string, series: string): void {
  markOpening(patient)
  const answer = askEpj('open-patient', { patient }, `${PATIENCE_SECONDS}s`)
  tell(series, hasDone(answer), answer.timings.duration)
}

async function authorization(known: Known): Promise<Readonly<Record<string, string>>> {
  return (await ownClient(known)).authorize('POST', LOOK_UP)
}

/** The client of the organisation that this opening is in; without organisations each worker is one. */
export function ownClient(known: Known): Promise<HelseidClient> {
  const organisation = known.installations.length === 0 ? -1 : byOrganisation.at(Math.random())
  const there = clients.get(organisation)
  if (there) return there
  const made = createOwnClient(known, organisation)
  clients.set(organisation, made)
  return made
}

async function createOwnClient(known: Known, organisation: number): Promise<HelseidClient> {
  const installed = known.installations[organisation]
  if (installed) return systemClient(known.endpoints, installed.key, installed.held)
  return systemClient(known.endpoints, settings.scheme === 'DPoP' ? await createProofKey() : undefined)
}

/** Seconds, lognormal around the median: most think shortly, some for long. */
export function think(medianMs: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random())
  return (medianMs / 1000) * Math.exp(0.5 * normal)
}
