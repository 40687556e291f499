// Does together what has come in one turn of the event loop: code and data are still warm for the second call, and answers
// that leave one after another wake their receiver once. A call that comes alone waits for nobody.

/** The work is done at the end of this turn, in the order in which it was handed in; work that it hands in itself comes last. */
export type AtTurnsEnd = (work: () => void) => void

/** @param report told of what work threw; the rest is done all the same. */
export function createTurns(report: (problem: unknown) => void): AtTurnsEnd {
  let waiting: (() => void)[] = []

  function doAll(): void {
    // It grows on the way: what is judged hands in its answer.
    const now = waiting
    try {
      for (let next = 0; next < now.length; next += 1) doOne(now[next])
    } finally {
      waiting = []
    }
  }

  function doOne(work: (() => void) | undefined): void {
    try {
      work?.()
    } catch (problem) {
      report(problem)
    }
  }

  return (work) => {
    if (waiting.push(work) === 1) setImmediate(doAll)
  }
}
