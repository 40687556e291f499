// The points of a line: of each second, or, in a long run, of each stretch of seconds.

export interface Point {
  readonly at: number
  readonly middle: number
  readonly low: number
  readonly high: number
}

/** More on the width of a plot run into one another. */
const MOST_POINTS = 240

/** The seconds behind one point. */
export function stretchOf(last: number): number {
  const round = [1, 2, 5, 10, 15, 30].find((each) => last / each <= MOST_POINTS)
  return round ?? 60 * Math.ceil(last / 60 / MOST_POINTS)
}

/** The middle of what was measured in each stretch, with its lowest and highest; a gap where nothing was. */
export function pointsOf(
  seconds: readonly number[],
  values: readonly (number | undefined)[],
  stretch: number,
): readonly (Point | undefined)[] {
  const stretches = Map.groupBy(values.keys(), (index) => Math.floor((seconds[index] ?? 0) / stretch))
  return [...stretches].map(([number, indexes]) => {
    const known = indexes.flatMap((index) => values[index] ?? []).toSorted((a, b) => a - b)
    const [low, high] = [known[0], known.at(-1)]
    const middle = known[Math.floor(known.length / 2)]
    if (middle === undefined || low === undefined || high === undefined) return undefined
    return { at: number * stretch + (stretch - 1) / 2, middle, low, high }
  })
}
