// What a machine that stood still can have caused is no evidence against the EPJ: that something did not come in time, or
// came too late.
import { lastBefore } from '../evidence/between.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** What was begun so long before can have been due in it: a token of HelseID lives for ten minutes. */
const DUE_MS = 15 * 60_000
/** What was under way arrives after it. */
const LATE_MS = 60_000
/** That something did not come, is not done, or is of another time. */
const OF_TIME = /^calls\.|^reported\.outcome$|^header\.dpop\.nonce$|\.(?:iat|nbf|exp)$/

/** Whether the machine stood still where the finding is, and the finding may come of that. */
export function comesOfStandstill(
  { exchange, at }: { readonly exchange: number; readonly at: string },
  sittings: readonly Evidence[],
): boolean {
  if (!OF_TIME.test(at)) return false
  return sittings.some(({ standstills, calls }) => {
    if (standstills.length === 0) return false
    const call = lastBefore(calls, exchange + 1)
    return (
      call !== undefined &&
      standstills.some(({ from, until }) => call.at >= from - DUE_MS && call.at <= until + LATE_MS)
    )
  })
}
