// `npm run bench -- --long`: what a short bench cannot show. Waiting times at 70 % of what the server can do, whether a
// million recorded look-ups make it slower or larger, and what the second processor brings.
import { describeMachine, type Machine } from '../machine.ts'
import { measure, type Pace } from '../measure.ts'
import { summarise, type VariantResult } from '../statistics.ts'
import { BEARER, type Bench, NAIVE, startVariants } from '../variants.ts'
import { type Beside, type BesideMeasured, measureBeside, middleOf } from './beside.ts'
import { longTable } from './long-table.ts'
import { measureWaiting, type Waiting } from './waiting.ts'

export interface LongPace extends Pace {
  readonly pacedMs: number
  /** Look-ups that the room is to have recorded in the end. */
  readonly lookUps: number
}

export interface LongBenchOrder {
  readonly print: (line: string) => void
  readonly pace?: LongPace
}

export interface LongBenchResult {
  readonly machine: Machine
  readonly young: readonly VariantResult[]
  /** After all those look-ups, beside a fresh room. */
  readonly aged: readonly Beside[]
  /** A room with a country of patients, each asked for in turn, beside one with the usual. */
  readonly country: readonly Beside[]
  readonly waiting: readonly Waiting[]
  /** Memory of the room's process, in megabytes, at so many recorded look-ups. */
  readonly memory: readonly { readonly recorded: number; readonly megabytes: number }[]
  /** Servers and generator share all processors. */
  readonly together: readonly VariantResult[]
  /** Every answer was 200, and every look-up was recorded. */
  readonly sound: boolean
}

const PACE: LongPace = { rounds: 6, sliceMs: 1000, warmUps: 3, pacedMs: 3000, lookUps: 1_000_000 }
const CONNECTIONS = 32
const TOKENS = 20
/** Enough that none is asked for again within a second. */
const INHABITANTS = 20_011
/** Of processes, with a share of the rounds each. */
const COUNTRY_PAIRS = 3
/** Access tokens live ten minutes: what is not recorded by then is not waited for. */
const LONGEST_MS = 300_000

export async function runLongBench({ print, pace = PACE }: LongBenchOrder): Promise<LongBenchResult> {
  const machine = describeMachine()
  print(`Long bench: ${machine.processors} processors (${machine.model}), Node ${machine.node}; some minutes`)
  const apart = await ageing(machine, pace, print)
  const country = await inCountry(machine, pace, print)
  const { pinned: _, ...free } = machine
  const together = await withBench(free, (bench) => measure(bench, pace, print))
  const result: LongBenchResult = {
    machine,
    ...apart,
    country: country.results,
    together: summarise(together.slices),
    sound: apart.sound && country.sound && together.slices.every(({ failed }) => failed === 0),
  }
  for (const line of longTable(result)) print(line)
  return result
}

/** A bench without the naive server, ended when its work is done. */
async function withBench<T>(
  machine: Machine,
  work: (bench: Bench) => Promise<T>,
  inhabitants = 0,
): Promise<T> {
  const all = await startVariants({ machine, connections: CONNECTIONS, tokens: TOKENS, inhabitants })
  try {
    return await work({ ...all, variants: all.variants.filter(({ name }) => name !== NAIVE) })
  } finally {
    await all.stop()
  }
}

function ageing(machine: Machine, pace: LongPace, print: (line: string) => void) {
  return withBench(machine, async (bench) => {
    const before = await measure(bench, pace, print)
    const young = summarise(before.slices)
    let sent = before.sentToRoom
    let failed = 0
    const { waiting, ...paced } = await measureWaiting(bench, young, pace)
    sent += paced.sentToRoom
    failed += paced.failed

    const memory = [await held(bench)]
    const known = bench.variants.find(({ name }) => name === BEARER)
    const begun = performance.now()
    while (known && (memory.at(-1)?.recorded ?? 0) < pace.lookUps && performance.now() - begun < LONGEST_MS) {
      const { address, scheme } = known
      await bench.prepare({ ...address, scheme, milliseconds: pace.sliceMs * 5, proofs: 0 })
      const slice = await bench.slice()
      sent += slice.answered
      failed += slice.failed
      memory.push(await held(bench))
      print(`  ${memory.at(-1)?.recorded} of ${pace.lookUps} look-ups, ${memory.at(-1)?.megabytes} MB`)
    }

    const kept = (await bench.recorded()) === sent
    const aged = await withBench(machine, (fresh) => measureBeside(bench, fresh, pace, print))
    const noneFailed = failed === 0 && before.slices.every((slice) => slice.failed === 0)
    return { young, aged: aged.results, waiting, memory, sound: kept && noneFailed && aged.sound }
  })
}

async function inCountry(
  machine: Machine,
  pace: LongPace,
  print: (line: string) => void,
): Promise<BesideMeasured> {
  const share = { ...pace, rounds: Math.ceil(pace.rounds / COUNTRY_PAIRS) }
  const pairs: BesideMeasured[] = []
  while (pairs.length < COUNTRY_PAIRS)
    pairs.push(
      await withBench(machine, (usual) =>
        withBench(machine, (country) => measureBeside(country, usual, share, print), INHABITANTS),
      ),
    )
  return middleOf(pairs)
}

async function held(bench: Bench) {
  return { recorded: await bench.recorded(), megabytes: Math.round((await bench.memory()) / 1e6) }
}
