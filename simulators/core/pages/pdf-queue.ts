// PDFs are made one at a time in the process that answers everybody, and others get their turn in between: a long one
// takes a second or two.
import { setImmediate } from 'node:timers/promises'
import { ProblemError } from '../problem.ts'

/** Made or waiting; a wait of half a minute is longer than anybody sits through. */
export const MOST_PDFS = 12
const RETRY_SECONDS = 10
/** How long others wait for their turn, in milliseconds. */
const SLICE_MS = 20

/** @returns what runs one piece of work after another, in the order in which they are asked for */
function createQueue() {
  let asked = 0
  let last: Promise<unknown> = Promise.resolve()
  return async <Made>(make: () => Promise<Made>): Promise<Made> => {
    if (asked >= MOST_PDFS)
      throw new ProblemError(503, 'Too many PDFs are being made. Try again in a while.', {
        explanation: { reason: 'Too many PDFs are being made' },
        retryAfter: RETRY_SECONDS,
      })
    asked += 1
    const made = last.then(make)
    last = made.catch(() => undefined)
    try {
      return await made
    } finally {
      asked -= 1
    }
  }
}

/**
 * Of the process and of no room: it is the process's time that all rooms share.
 * @throws ProblemError (503) while so many are asked for that this one would come too late
 */
export const oneAtATime = createQueue()

/** Does all of it, and lets others in whenever a slice of time is used up. */
export async function inSlices(work: Iterable<unknown>, now = () => performance.now()): Promise<void> {
  let since = now()
  for (const _part of work) {
    if (now() - since < SLICE_MS) continue
    await setImmediate()
    since = now()
  }
}
