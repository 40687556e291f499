// A stretch of what happened: by halving, since a run can hold a hundred thousand calls and as many steps.

interface Numbered {
  readonly seq: number
}

/** Items, in order of their numbers, with a number above `from` and at most `until`. */
export function between<T extends Numbered>(items: readonly T[], from: number, until: number): readonly T[] {
  return items.slice(firstAbove(items, from), firstAbove(items, until))
}

/** The last item with a number below this one. */
export function lastBefore<T extends Numbered>(items: readonly T[], seq: number): T | undefined {
  return items[firstAbove(items, seq - 1) - 1]
}

/** The last items with a number below this one, at most `count`, in order. */
export function latestBefore<T extends Numbered>(
  items: readonly T[],
  seq: number,
  count: number,
): readonly T[] {
  const end = firstAbove(items, seq - 1)
  return items.slice(Math.max(0, end - count), end)
}

/** The first items with this number or one above it, at most `count`, in order. */
export function earliestFrom<T extends Numbered>(
  items: readonly T[],
  seq: number,
  count: number,
): readonly T[] {
  const start = firstAbove(items, seq - 1)
  return items.slice(start, start + count)
}

/** How many of the items, in order of their numbers, have one that is not above this. */
export function countUpTo<T>(items: readonly T[], seq: number, numberOf: (item: T) => number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && numberOf(item) > seq) high = middle
    else low = middle + 1
  }
  return low
}

const seqOf = ({ seq }: Numbered): number => seq

const firstAbove = (items: readonly Numbered[], seq: number): number => countUpTo(items, seq, seqOf)
