// What is wrong with Redis is told when it begins and when it is over, not for every call that it stops.
export interface Trouble {
  /** A call could not be done. */
  tell(problem: unknown): void
  /** Nothing can be done until it is `over`. */
  lost(problem: unknown): void
  over(): void
}

/** What says something new each time is told of so many times. */
const MOST_TOLD = 20

export function createTrouble(report: (problem: unknown) => void): Trouble {
  const told = new Set<string>()
  let isLost = false

  function tell(problem: unknown): void {
    const said = problem instanceof Error ? problem.message : String(problem)
    if (told.has(said) || told.size >= MOST_TOLD) return
    told.add(said)
    report(problem)
  }

  return {
    tell,
    lost(problem) {
      isLost = true
      tell(problem)
    },
    over() {
      if (!isLost) return
      isLost = false
      told.clear()
      report('Redis can be used again.')
    },
  }
}
