// Costly work that visitors ask for, a few pieces at a time: the others wait for their turn, and not without end.

/** @returns does the work when it is its turn. Undefined: too many are waiting. */
export function fewAtOnce(
  most: number,
  mostWaiting: number,
): <T>(work: () => Promise<T>) => Promise<T> | undefined {
  let busy = 0
  const waiting: (() => void)[] = []

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (busy < most) busy += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The place is handed on, so that nobody new comes before those who wait.
      if (next) next()
      else busy -= 1
    }
  }

  return (work) => (waiting.length >= mostWaiting ? undefined : inTurn(work))
}
