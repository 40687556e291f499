// A vendor's check that never ends must not take the run with it: the engine stops it from outside, loops and regular
// expressions alike. In this process, since what a check looks at cannot be sent to another.
import { runInNewContext } from 'node:vm'
import type { Check } from '../kit/define-check.ts'

/** The same check, that throws when it is not done in time. */
export function limited(check: Check<string>, milliseconds: number): Check<string> {
  return {
    ...check,
    judge: (evidence) => {
      const work = { judge: () => check.judge(evidence) }
      try {
        return runInNewContext('judge()', work, { timeout: milliseconds })
      } catch (error) {
        if (!isOutOfTime(error)) throw error
        throw new RangeError(`it was stopped after ${milliseconds / 1000} seconds`, { cause: error })
      }
    },
  }
}

/** It comes from the other context, whose Error is not ours. */
function isOutOfTime(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === OUT_OF_TIME
}

const OUT_OF_TIME = 'ERR_SCRIPT_EXECUTION_TIMEOUT'
