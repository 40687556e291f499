// Whether one room is slower than another: both are asked by turns, each slice beside one of the other's, since what was
// measured minutes ago says nothing on a shared machine.
import { measure, type Pace } from '../measure.ts'
import { BARE, inPairs, median, type Spread, summarise, toNeighbour } from '../statistics.ts'
import { BEARER, type Bench, type Variant, VERIFIED } from '../variants.ts'

const OWN = 'own'
const OTHER = 'other'

export interface Beside {
  readonly variant: string
  /**
   * The room's look-ups per second ÷ the other's, by neighbouring slices; with the quartiles, or of several pairs of
   * processes with the lowest and the highest.
   */
  readonly ratio: Spread
  /** The other room's processor time per look-up ÷ its own. */
  readonly cpuRatio: number
}

export interface BesideMeasured {
  readonly results: readonly Beside[]
  /** Every answer was 200, and every look-up was recorded in its room. */
  readonly sound: boolean
}

export async function measureBeside(
  own: Bench,
  other: Bench,
  pace: Pace,
  print: (line: string) => void,
): Promise<BesideMeasured> {
  const results: Beside[] = []
  const recorded = async () => (await own.recorded()) + (await other.recorded())
  const before = await recorded()
  let sent = 0
  let failed = 0
  for (const name of [BEARER, VERIFIED]) {
    const pairs = sideBySide(own, other, name)
    const { slices, sentToRoom } = await measure(pairs, pace, print, inPairs(OWN, OTHER, 2 * pace.rounds))
    sent += sentToRoom
    failed += slices.reduce((sum, slice) => sum + slice.failed, 0)
    const summary = summarise(slices)
    const micros = (variant: string) =>
      summary.find((one) => one.variant === variant)?.cpuMicros ?? Number.NaN
    results.push({
      variant: name,
      ratio: toNeighbour(slices, OWN, OTHER),
      cpuRatio: micros(OTHER) / micros(OWN),
    })
  }
  return { results, sound: failed === 0 && (await recorded()) === before + sent }
}

/**
 * The middle of what several pairs of processes showed: two processes that do the same can differ by a tenth, by where
 * their code and their memory happen to lie.
 */
export function middleOf(pairs: readonly BesideMeasured[]): BesideMeasured {
  const results = [BEARER, VERIFIED].map((variant) => {
    const found = pairs.flatMap((pair) => pair.results.filter((one) => one.variant === variant))
    const medians = found.map(({ ratio }) => ratio.median)
    return {
      variant,
      ratio: { median: median(medians), low: Math.min(...medians), high: Math.max(...medians) },
      cpuRatio: median(found.map(({ cpuRatio }) => cpuRatio)),
    }
  })
  return { results, sound: pairs.every(({ sound }) => sound) }
}

/** One bench of the two: each variant is asked by the generator that has tokens for its room. */
function sideBySide(own: Bench, other: Bench, name: string): Bench {
  const subject = renamed(own, name, OWN)
  let asked = other
  return {
    ...other,
    variants: [...renamed(other, BARE, BARE), ...subject, ...renamed(other, name, OTHER)],
    prepare(order) {
      asked = subject.some(({ address }) => address.port === order.port) ? own : other
      return asked.prepare(order)
    },
    slice: () => asked.slice(),
  }
}

const renamed = ({ variants }: Bench, from: string, to: string): readonly Variant[] =>
  variants.filter(({ name }) => name === from).map((variant) => ({ ...variant, name: to }))
