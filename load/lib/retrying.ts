// Clinicians who open patients while Kjernejournal is out of order, in EPJs with good and with bad manners.
import { sleep } from 'k6'
import { scenario } from 'k6/execution'
import type { Response } from './calls.ts'
import { counters, settings, stream, tell } from './given.ts'
import { drawPatient, isGood, LOOK_UP, lookUp } from './look-up.ts'
import { type Breaker, badManners, createBreaker, goodManners, type Manners } from './manners.ts'
import type { Known } from './opening-day.ts'
import { ownClient } from './openings.ts'

/** This worker's own. */
const breakers = new Map<Manners, Breaker>()

export const withGoodManners = (known: Known) => open(known, goodManners)
export const withBadManners = (known: Known) => open(known, badManners)

async function open(known: Known, manners: Manners): Promise<void> {
  const breaker = breakers.get(manners) ?? createBreaker(manners)
  breakers.set(manners, breaker)
  counters.openings.add(1)
  // Whoever opens a patient while the EPJ has given up for a moment sees the icon for no contact, at once.
  if (!breaker.closed(now())) return tell(seriesNow(), seriesNow().endsWith('/outage'), undefined)
  const client = await ownClient(known)
  const patient = drawPatient()
  for (let attempt = 1; attempt <= manners.attempts; attempt += 1) {
    const series = seriesNow()
    if (attempt > 1) counters.retries.add(1)
    const answer = lookUp(patient, await client.authorize('POST', LOOK_UP), { timeout: '5s' })
    const good = isGood(answer)
    breaker.tell(good, now())
    // During the outage no answer can be good: there the share of wrong answers is no measure of the EPJ.
    tell(series, good, answer.timings.duration)
    if (good || !breaker.closed(now())) return
    if (attempt < manners.attempts) sleep(manners.wait(attempt, retryAfter(answer), Math.random()))
  }
}

const now = () => Date.now() / 1000

/** The stream, and whether Kjernejournal is down: `good-manners/outage`. */
function seriesNow(): string {
  const { name } = stream()
  if (!settings.outage) return name
  const elapsed = (Date.now() - scenario.startTime) / 1000
  if (elapsed < settings.outage.from) return `${name}/before`
  return elapsed < settings.outage.to ? `${name}/outage` : `${name}/after`
}

function retryAfter({ headers }: Response): number | undefined {
  const seconds = Number(headers['Retry-After'])
  return Number.isFinite(seconds) ? seconds : undefined
}
