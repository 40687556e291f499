// Whether a room that has recorded much is slower than a fresh one: both are asked by turns, each slice beside one of the
// other's, since what was measured minutes ago says nothing on a shared machine.
import { measure, type Pace } from '../measure.ts'
import { BARE, inPairs, type Spread, summarise, toNeighbour } from '../statistics.ts'
import { BEARER, type Bench, type Variant, VERIFIED } from '../variants.ts'

const AGED = 'aged'
const FRESH = 'fresh'

export interface Aged {
  readonly variant: string
  /** The aged room's look-ups per second ÷ the fresh one's, by neighbouring slices; with the quartiles. */
  readonly ratio: Spread
  /** The fresh room's processor time per look-up ÷ the aged one's. */
  readonly cpuRatio: number
}

export interface AgeingMeasured {
  readonly aged: readonly Aged[]
  /** Every answer was 200, and every look-up was recorded in its room. */
  readonly sound: boolean
}

export async function measureAgeing(
  aged: Bench,
  fresh: Bench,
  pace: Pace,
  print: (line: string) => void,
): Promise<AgeingMeasured> {
  const results: Aged[] = []
  const recorded = async () => (await aged.recorded()) + (await fresh.recorded())
  const before = await recorded()
  let sent = 0
  let failed = 0
  for (const name of [BEARER, VERIFIED]) {
    const pairs = sideBySide(aged, fresh, name)
    const { slices, sentToRoom } = await measure(pairs, pace, print, inPairs(AGED, FRESH, 2 * pace.rounds))
    sent += sentToRoom
    failed += slices.reduce((sum, slice) => sum + slice.failed, 0)
    const summary = summarise(slices)
    const micros = (variant: string) =>
      summary.find((one) => one.variant === variant)?.cpuMicros ?? Number.NaN
    results.push({
      variant: name,
      ratio: toNeighbour(slices, AGED, FRESH),
      cpuRatio: micros(FRESH) / micros(AGED),
    })
  }
  return { aged: results, sound: failed === 0 && (await recorded()) === before + sent }
}

/** One bench of the two: each variant is asked by the generator that has tokens for its room. */
function sideBySide(aged: Bench, fresh: Bench, name: string): Bench {
  const one = renamed(aged, name, AGED)
  const variants = [...renamed(fresh, BARE, BARE), ...one, ...renamed(fresh, name, FRESH)]
  let asked = fresh
  return {
    ...fresh,
    variants,
    prepare(order) {
      asked = one.some(({ address }) => address.port === order.port) ? aged : fresh
      return asked.prepare(order)
    },
    slice: () => asked.slice(),
  }
}

const renamed = ({ variants }: Bench, from: string, to: string): readonly Variant[] =>
  variants.filter(({ name }) => name === from).map((variant) => ({ ...variant, name: to }))
