// How the minutes of a scenario go by: in the room at once, or for as long as they are, where the EPJ lives by a clock
// of its own.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Control } from '#scenarios/control.ts'
import type { DriverChoice } from './choose-driver.ts'

export interface Clocks {
  readonly kind: DriverChoice['kind']
  readonly driverClock: 'real' | 'room' | undefined
  readonly control: Pick<Control, 'advance'>
  readonly stop?: AbortSignal | undefined
  /** Waits; cut short by the signal. */
  readonly wait?: (seconds: number, stop: AbortSignal | undefined) => Promise<void>
}

export function passingTime({ kind, driverClock, control, stop, wait = waitOut }: Clocks) {
  const waits = kind !== 'reference' && driverClock === 'real'
  return waits ? (seconds: number) => wait(seconds, stop) : control.advance
}

/** Real time, cut short when the user stops the run. */
async function waitOut(seconds: number, stop: AbortSignal | undefined): Promise<void> {
  await sleep(seconds * 1000, undefined, stop && { signal: stop }).catch(() => undefined)
}
