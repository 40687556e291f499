// A vendor's check that never ends must not take the run with it: the engine stops it from outside, loops and regular
// expressions alike.
import { runInNewContext } from 'node:vm'

/** What it gives; undefined when it is not done in time. */
export function inTime<T>(work: () => T, milliseconds: number): T | undefined {
  try {
    return runInNewContext('work()', { work }, { timeout: milliseconds })
  } catch (error) {
    if (!isOutOfTime(error)) throw error
    return undefined
  }
}

/** It comes from the other context, whose Error is not ours. */
function isOutOfTime(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === OUT_OF_TIME
}

const OUT_OF_TIME = 'ERR_SCRIPT_EXECUTION_TIMEOUT'
