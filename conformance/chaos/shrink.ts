// The smallest part of a list that still fails: Zeller's ddmin, with a bound on how often it may be tried.
// Source: Zeller and Hildebrandt, «Simplifying and Isolating Failure-Inducing Input», 2002.

/**
 * @param fails tells whether a part still fails; `items` as a whole does.
 * @param budget tries at most; the best until then is given back.
 */
export async function shrink<T>(
  items: readonly T[],
  fails: (part: readonly T[]) => Promise<boolean>,
  budget: number,
): Promise<readonly T[]> {
  let left = budget
  const tried = async (part: readonly T[]) => {
    left -= 1
    return fails(part)
  }
  let current = items
  let pieces = 2
  while (current.length >= 2 && left > 0) {
    const smaller = await firstFailing(candidates(current, pieces), tried, () => left > 0)
    if (smaller) {
      current = smaller
      pieces = Math.max(pieces - 1, 2)
    } else if (pieces < current.length) pieces = Math.min(current.length, pieces * 2)
    else break
  }
  return current
}

/** The pieces themselves, then everything without each of them: of two items or more, none of them all. */
function candidates<T>(items: readonly T[], pieces: number): readonly (readonly T[])[] {
  const size = Math.ceil(items.length / pieces)
  const chunks = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
  const without = chunks.map((_, gone) => chunks.flatMap((chunk, index) => (index === gone ? [] : chunk)))
  return [...chunks, ...without]
}

async function firstFailing<T>(
  parts: readonly (readonly T[])[],
  fails: (part: readonly T[]) => Promise<boolean>,
  goOn: () => boolean,
): Promise<readonly T[] | undefined> {
  for (const part of parts) if (goOn() && (await fails(part))) return part
  return undefined
}
