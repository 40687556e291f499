// Which patient is opened next. A few are opened all the time and most now and then, as in any EPJ's working
// list: the patient of rank k is drawn in proportion to 1 / k^exponent.

export interface Draw {
  /** The index that a number from 0 up to, not including, 1 falls on. */
  at(fraction: number): number
  /** Probability of an index. */
  weight(index: number): number
}

export function zipf(count: number, exponent = 1): Draw {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('there must be somebody to draw')
  return byWeight(Array.from({ length: count }, (_, index) => 1 / (index + 1) ** exponent))
}

/** Draws an index in proportion to its weight. */
export function byWeight(heights: readonly number[]): Draw {
  const count = heights.length
  const total = heights.reduce((sum, height) => sum + height, 0)
  let reached = 0
  const ceilings = heights.map((height) => {
    reached += height / total
    return reached
  })
  return {
    at(fraction) {
      let low = 0
      let high = count - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if (fraction < (ceilings[middle] ?? 1)) high = middle
        else low = middle + 1
      }
      return low
    },
    weight: (index) => (heights[index] ?? 0) / total,
  }
}
