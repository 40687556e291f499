// `npm run bench -- --long`: what a short bench cannot show. Waiting times at 70 % of what the server can do, whether a
// million recorded look-ups make it slower or larger, and what the second processor brings.
import { describeMachine, type Machine } from '../machine.ts'
import { measure, type Pace } from '../measure.ts'
import { summarise, type VariantResult } from '../statistics.ts'
import { BEARER, type Bench, NAIVE, startVariants, type Variant, VERIFIED } from '../variants.ts'
import { longTable } from './long-table.ts'

export interface LongPace extends Pace {
  readonly pacedMs: number
  /** Look-ups that the room is to have recorded in the end. */
  readonly lookUps: number
}

export interface LongBenchOrder {
  readonly print: (line: string) => void
  readonly pace?: LongPace
}

export interface Waiting {
  readonly variant: string
  /** Of what the closed loop of 32 connections reached just before. */
  readonly share: number
  readonly perSecond: number
  readonly medianMs: number
  /** Median of several runs. */
  readonly p99Ms: number
}

export interface LongBenchResult {
  readonly machine: Machine
  readonly young: readonly VariantResult[]
  readonly old: readonly VariantResult[]
  readonly waiting: readonly Waiting[]
  /** Memory of the room's process, in megabytes, at so many recorded look-ups. */
  readonly memory: readonly { readonly recorded: number; readonly megabytes: number }[]
  /** Servers and generator share all processors. */
  readonly together: readonly VariantResult[]
  /** Every answer was 200, and every look-up was recorded. */
  readonly sound: boolean
}

const PACE: LongPace = { rounds: 6, sliceMs: 1000, warmUps: 3, pacedMs: 3000, lookUps: 1_000_000 }
const SHARE = 0.7
const CONNECTIONS = 32
const TOKENS = 20
/** Access tokens live ten minutes: what is not recorded by then is not waited for. */
const LONGEST_MS = 420_000
const PACED_RUNS = 5

export async function runLongBench({ print, pace = PACE }: LongBenchOrder): Promise<LongBenchResult> {
  const machine = describeMachine()
  print(`Long bench: ${machine.processors} processors (${machine.model}), Node ${machine.node}; some minutes`)
  const apart = await ageing(machine, pace, print)
  const { pinned: _, ...free } = machine
  const together = await withBench(free, (bench) => measure(bench, pace, print))
  const result: LongBenchResult = {
    machine,
    ...apart,
    together: summarise(together.slices),
    sound: apart.sound && together.slices.every(({ failed }) => failed === 0),
  }
  for (const line of longTable(result)) print(line)
  return result
}

/** A bench without the naive server, ended when its work is done. */
async function withBench<T>(machine: Machine, work: (bench: Bench) => Promise<T>): Promise<T> {
  const all = await startVariants({ machine, connections: CONNECTIONS, tokens: TOKENS })
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
    const waiting: Waiting[] = []
    for (const variant of bench.variants) {
      const capacity = young.find((one) => one.variant === variant.name)?.perSecond ?? 0
      const runs = []
      for (let run = 0; run < PACED_RUNS; run += 1) {
        const perSecond = capacity * SHARE
        await bench.prepare(orderOf(variant, pace.pacedMs, perSecond))
        runs.push(await bench.paced(perSecond))
      }
      if (variant.inRoom) sent += runs.reduce((sum, { answered }) => sum + answered, 0)
      failed += runs.reduce((sum, run) => sum + run.failed, 0)
      const median = runs.toSorted((a, b) => a.p99Ms - b.p99Ms)[Math.floor(PACED_RUNS / 2)]
      if (median) waiting.push({ variant: variant.name, share: SHARE, ...median })
    }

    const memory = [await held(bench)]
    const known = bench.variants.find(({ name }) => name === BEARER)
    const begun = performance.now()
    while (known && (memory.at(-1)?.recorded ?? 0) < pace.lookUps && performance.now() - begun < LONGEST_MS) {
      await bench.prepare(orderOf(known, pace.sliceMs * 5, 0))
      const slice = await bench.slice()
      sent += slice.answered
      failed += slice.failed
      memory.push(await held(bench))
      print(`  ${memory.at(-1)?.recorded} of ${pace.lookUps} look-ups, ${memory.at(-1)?.megabytes} MB`)
    }

    const after = await measure(bench, pace, print)
    sent += after.sentToRoom
    const slices = [...before.slices, ...after.slices]
    return {
      young,
      old: summarise(after.slices),
      waiting,
      memory,
      sound: failed === 0 && slices.every((slice) => slice.failed === 0) && (await bench.recorded()) === sent,
    }
  })
}

/** Proofs for what is to be sent; Bearer needs none. */
function orderOf({ address, scheme, name }: Variant, milliseconds: number, perSecond: number) {
  const proofs = name === VERIFIED ? Math.ceil((perSecond * milliseconds) / 1000) + CONNECTIONS : 0
  return { ...address, scheme, milliseconds, proofs }
}

async function held(bench: Bench) {
  return { recorded: await bench.recorded(), megabytes: Math.round((await bench.memory()) / 1e6) }
}
