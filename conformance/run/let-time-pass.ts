// How the minutes of a scenario go by: in the room at once, for as long as they are, where the EPJ lives by a clock of
// its own, or quickly but one moment after the other, where it follows the room's.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Control } from '#scenarios/control.ts'
import type { DriverChoice } from './choose-driver.ts'

/** Shorter than the six seconds that Kjernejournal takes a proof for: one may be made right before a step. */
const STEP_SECONDS = 3
const BETWEEN_STEPS_MS = 40
/** A renewal is several calls, one after the other, and the machine may be busy. */
const QUIET_MS = 1000
/** With an EPJ that is never quiet the clock goes no slower than any other. */
const MOST_WAITS = 3
/** What Kjernejournal takes a proof for: the clock goes no further beyond what the EPJ has last seen. */
const UNSEEN_SECONDS = 6
/** Milliseconds after which an EPJ that has looked before is not waited for any more. */
const LOOK_MS = 2000

export interface Clocks {
  readonly kind: DriverChoice['kind']
  readonly driverClock: 'real' | 'room' | undefined
  readonly control: Pick<Control, 'advance'>
  /** How many calls the room has answered. */
  readonly answered: () => number
  /** How many times the EPJ has looked at the room's clock. */
  readonly looks?: () => number
  readonly stop?: AbortSignal | undefined
  /** Waits; cut short by the signal. */
  readonly wait?: (milliseconds: number, stop: AbortSignal | undefined) => Promise<void>
}

export function passingTime({
  kind,
  driverClock,
  control,
  answered,
  looks = () => 0,
  stop,
  wait = waitOut,
}: Clocks) {
  if (kind === 'reference') return control.advance
  if (driverClock === 'real') return (seconds: number) => wait(seconds * 1000, stop)
  return (seconds: number) => passStepwise(seconds)

  /**
   * The bench's own EPJ is woken by the room's clock at each moment that it waits for. One outside sees only what the
   * clock says when it looks, and could renew nothing in minutes that pass in one leap.
   */
  async function passStepwise(seconds: number): Promise<void> {
    let [seen, unseen, looking] = [looks(), 0, looks() > 0]
    for (let left = seconds; left > 0 && !stop?.aborted; left -= STEP_SECONDS) {
      await control.advance(Math.min(STEP_SECONDS, left))
      unseen += STEP_SECONDS
      await untilQuiet()
      if (looking && unseen >= UNSEEN_SECONDS) looking = await isSeen(seen)
      if (looks() === seen) continue
      ;[seen, unseen, looking] = [looks(), 0, true]
    }
  }

  /** On a busy machine an EPJ gets its turn late: time that it has not seen must not make it wrong. */
  async function isSeen(seen: number): Promise<boolean> {
    for (let waited = 0; waited < LOOK_MS && looks() === seen && !stop?.aborted; waited += BETWEEN_STEPS_MS)
      await wait(BETWEEN_STEPS_MS, stop)
    return looks() !== seen
  }

  /** The clock stands still while the EPJ works, so that its proofs do not grow old on the way. */
  async function untilQuiet(): Promise<void> {
    let known = answered()
    await wait(BETWEEN_STEPS_MS, stop)
    for (let waits = 0; waits < MOST_WAITS; waits += 1) {
      const now = answered()
      if (now === known) return
      known = now
      await wait(QUIET_MS, stop)
    }
  }
}

/** Real time, cut short when the user stops the run. */
async function waitOut(milliseconds: number, stop: AbortSignal | undefined): Promise<void> {
  await sleep(milliseconds, undefined, stop && { signal: stop }).catch(() => undefined)
}
