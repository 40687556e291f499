// What a machine that stood still can have caused is no evidence against the EPJ: that something did not come in time, came
// too late, or was not shown.
import { lastBefore } from '../evidence/between.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Standstill } from '../evidence/standstills.ts'

/** What was begun so long before can have been due in it: a token of HelseID lives for ten minutes. */
const DUE_MS = 15 * 60_000
/** What was under way arrives after it. */
const LATE_MS = 60_000
/** That something did not come, or is of another time. */
const OF_TIME = /^calls\.|^header\.dpop\.nonce$|\.(?:iat|nbf|exp)$/
/** What the user saw when the step was over, which an answer that came too late changes. Whose record it was, it never does. */
const OF_STEP = /^reported\.(?:outcome|problem|icon|tooltip|message|loggedIn|portal)$/

/** When something happened, and in which scenario. */
type Period = Standstill

/** Whether the machine stood still where the finding is, and the finding may come of that. */
export function comesOfStandstill(
  { exchange, at }: { readonly exchange: number; readonly at: string },
  evidence: Evidence,
): boolean {
  const { standstills } = evidence
  if (standstills.length === 0) return false
  const due = OF_TIME.test(at) ? DUE_MS : 0
  if (due === 0 && !OF_STEP.test(at)) return false
  const periods = periodsOf(exchange, evidence)
  return standstills.some((stood) =>
    periods.some(
      (period) =>
        isOfSameScenario(period, stood) &&
        period.until >= stood.from - due &&
        period.from <= stood.until + LATE_MS,
    ),
  )
}

/** What was over when the next scenario began is not changed by what happens in that one. */
function isOfSameScenario(period: Period, stood: Standstill): boolean {
  return period.scenario === undefined || stood.scenario === undefined || period.scenario === stood.scenario
}

/** When it was called, and the steps that it tells of: one without a call stands on the call before it, however old. */
function periodsOf(exchange: number, { calls, begun }: Evidence): readonly Period[] {
  const call = lastBefore(calls, exchange + 1)
  const steps = begun.filter(
    ({ seq, step: { id } }) => seq === exchange || id === exchange || id === call?.step,
  )
  return [
    ...(call ? [periodOf(call.at, call.at, call.scenario)] : []),
    ...steps.map(({ step }) => periodOf(step.at, step.endedAt, step.scenario)),
  ]
}

function periodOf(from: number, until: number, scenario: string | undefined): Period {
  return { from, until, ...(scenario !== undefined && { scenario }) }
}
