// How an EPJ behaves when Kjernejournal does not answer. Good manners are those that AWS, Google and Microsoft
// publish for clients of services in trouble: few retries, further and further apart and at random, `Retry-After`
// honoured, and no more calls for a while when nothing comes back. Bad manners are what is seen without them.

export interface Manners {
  /** Attempts for one patient, the first included. */
  readonly attempts: number
  /** Seconds to wait before an attempt. @param random from 0 to 1 */
  wait(attempt: number, retryAfter: number | undefined, random: number): number
  /** Failures in a row after which nothing is asked for a while. */
  readonly breaksAfter: number
  readonly breakSeconds: number
}

const FIRST_WAIT = 0.5
const LONGEST_WAIT = 8
/** A clinician who waits longer than this has gone on without the icon. */
const PATIENCE = 10

export const goodManners: Manners = {
  attempts: 3,
  wait: (attempt, retryAfter, random) =>
    retryAfter !== undefined && retryAfter <= PATIENCE
      ? retryAfter + random
      : random * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt),
  breaksAfter: 5,
  breakSeconds: 15,
}

export const badManners: Manners = {
  attempts: 10,
  wait: () => 0.1,
  breaksAfter: Number.POSITIVE_INFINITY,
  breakSeconds: 0,
}

export interface Breaker {
  /** Whether a call may be made at this time. */
  closed(now: number): boolean
  tell(worked: boolean, now: number): void
}

export function createBreaker({ breaksAfter, breakSeconds }: Manners): Breaker {
  let failures = 0
  let openUntil = 0
  return {
    closed: (now) => now >= openUntil,
    tell(worked, now) {
      failures = worked ? 0 : failures + 1
      // After the pause one call tries; when that fails too, the pause begins again.
      if (failures >= breaksAfter) openUntil = now + breakSeconds
    },
  }
}
