// Something that a handler cannot go on from; the kernel records why and the simulator words the answer.
import type { Explanation } from './journal/exchange.ts'
import type { Problem } from './simulator.ts'

export class ProblemError extends Error implements Problem {
  readonly status: number
  readonly code?: string
  readonly explanation?: Explanation
  /** Seconds after which it may be asked for again: `Retry-After`. */
  readonly retryAfter?: number

  constructor(
    status: number,
    message: string,
    options: {
      readonly code?: string
      readonly explanation?: Explanation
      readonly retryAfter?: number
      readonly cause?: unknown
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ProblemError'
    this.status = status
    if (options.code !== undefined) this.code = options.code
    if (options.explanation !== undefined) this.explanation = options.explanation
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter
  }
}

export const SIMULATOR_FAILED = 'The simulator failed; this is a fault in Testbenk, not in the EPJ.'

/** What the journal says of a fault of ours. */
export function simulatorFailed(problem: unknown): Explanation {
  return { reason: `The simulator failed: ${problem instanceof Error ? problem.message : String(problem)}` }
}
