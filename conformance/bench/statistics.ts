// The sums of the bench. Speed on a shared machine changes from second to second, so nothing is compared with
// what was measured minutes ago: each slice is held against the slices of the bare server just before and after it.

export const BARE = 'bare'

/** One variant measured for about a second. */
export interface Slice {
  readonly variant: string
  readonly requests: number
  readonly seconds: number
  /** Answers that were not 200. */
  readonly failed: number
  /** Processor time per request, all threads of the server. */
  readonly serverMicros: number
  /** Share of the slice in which the generator's own thread was at work, from 0 to 1. */
  readonly generatorBusy: number
}

export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

export interface VariantResult {
  readonly variant: string
  /** Requests per second ÷ the bare server's, by neighbouring slices; with the quartiles. */
  readonly ratio: Spread
  /** The bare server's processor time per request ÷ this one's, by lower quartiles: the steadier figure. */
  readonly cpuRatio: number
  readonly cpuMicros: number
  /** Noisy, for orientation only. */
  readonly perSecond: number
  readonly requests: number
  readonly failed: number
  readonly generatorBusy: number
}

/** The order of the slices: every variant once a round, each round begun by another, the bare server between all. */
export function rotate(variants: readonly string[], rounds: number): readonly string[] {
  const order: string[] = [BARE]
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step < variants.length; step += 1) {
      const variant = variants[(round + step) % variants.length]
      if (variant !== undefined) order.push(variant, BARE)
    }
  }
  return order
}

/** The same for two that are held against each other: neighbours of each other and of the bare server, who is first by turns. */
export function inPairs(one: string, other: string, rounds: number): readonly string[] {
  const pairs = Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? [one, other] : [other, one]))
  return [BARE, ...pairs.flatMap((pair) => [...pair, BARE])]
}

export function summarise(slices: readonly Slice[]): readonly VariantResult[] {
  const names = [...new Set(slices.map(({ variant }) => variant))]
  const bareMicros = quantile(microsOf(slices, BARE), 0.25)
  return names.map((variant) => {
    const own = slices.filter((slice) => slice.variant === variant)
    const micros = quantile(microsOf(slices, variant), 0.25)
    return {
      variant,
      ratio: variant === BARE ? { median: 1, low: 1, high: 1 } : spread(ratiosToNeighbours(slices, variant)),
      cpuRatio: bareMicros / micros,
      cpuMicros: micros,
      perSecond: median(own.map(rate)),
      requests: sum(own.map(({ requests }) => requests)),
      failed: sum(own.map(({ failed }) => failed)),
      generatorBusy: median(own.map(({ generatorBusy }) => generatorBusy)),
    }
  })
}

/** How much faster one variant is than another, by the ratios of the same rounds. */
export function gain(slices: readonly Slice[], fast: string, slow: string): Spread {
  const slower = ratiosToNeighbours(slices, slow)
  return spread(ratiosToNeighbours(slices, fast).map((ratio, round) => ratio / (slower[round] ?? Number.NaN)))
}

/** One variant's speed ÷ that of another, which was measured just before or after it. */
export function toNeighbour(slices: readonly Slice[], variant: string, other: string): Spread {
  return spread(ratiosToNeighbours(slices, variant, other))
}

function ratiosToNeighbours(slices: readonly Slice[], variant: string, other = BARE): readonly number[] {
  return slices.flatMap((slice, index) => {
    if (slice.variant !== variant) return []
    const neighbours = [slices[index - 1], slices[index + 1]].filter((one) => one?.variant === other)
    const rates = neighbours.flatMap((one) => (one ? [rate(one)] : []))
    return rates.length === 0 ? [] : [rate(slice) / (sum(rates) / rates.length)]
  })
}

const microsOf = (slices: readonly Slice[], name: string) =>
  slices.filter(({ variant }) => variant === name).map(({ serverMicros }) => serverMicros)

const rate = ({ requests, seconds }: Slice) => requests / seconds
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
})

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Linear between the two nearest values; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
