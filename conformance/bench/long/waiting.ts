// How long calls wait when a server does 70 % of what it can: of what it could a second before, since a shared machine is
// half as fast again from one minute to the next, and at 70 % of last minute's speed may have too much to do. Beside each
// stands the bare server at the same rate, burning as much processor time in each call: what it has to wait is the machine's
// doing, and any server's of that cost.
import { BARE, type VariantResult } from '../statistics.ts'
import type { Bench, Variant } from '../variants.ts'

const SHARE = 0.7
const RUNS = 5
/** Of the time that counts. */
const LEAD_IN = 1 / 3
/** Proofs for a server that has become faster. */
const SPARE = 2

/** One run at a steady rate. */
export interface Run {
  readonly perSecond: number
  readonly medianMs: number
  readonly p99Ms: number
  /** Of one processor, from 0 to 1. */
  readonly busy: number
}

/** The middle one of several runs, by what 99 of 100 waited. */
export interface Waiting extends Run {
  readonly variant: string
  /** Of what the closed loop of all connections reached just before. */
  readonly share: number
  /** Of the bare server that costs as much; not for the bare server itself. */
  readonly control?: Run
}

export interface WaitingPace {
  readonly sliceMs: number
  readonly pacedMs: number
}

export interface WaitingMeasured {
  readonly waiting: readonly Waiting[]
  readonly sentToRoom: number
  readonly failed: number
}

/**
 * @param young how fast each variant is
 * @param sliceMs of finding out what a variant can do just then
 * @param pacedMs of the time that counts
 */
export async function measureWaiting(
  bench: Bench,
  young: readonly VariantResult[],
  { sliceMs, pacedMs }: WaitingPace,
): Promise<WaitingMeasured> {
  const bare = bench.variants.find(({ name }) => name === BARE)
  const result = (variant: string) => young.find((one) => one.variant === variant)
  const leadInMs = Math.ceil(pacedMs * LEAD_IN)
  const waiting: Waiting[] = []
  let sentToRoom = 0
  let failed = 0

  async function prepare({ address, scheme }: Variant, perSecond: number, milliseconds: number) {
    const proofs = scheme === 'DPoP' ? Math.ceil((perSecond * milliseconds) / 1000) : 0
    await bench.prepare({ ...address, scheme, milliseconds, proofs })
  }

  function count({ inRoom }: Variant, measured: { readonly answered: number; readonly failed: number }) {
    if (inRoom) sentToRoom += measured.answered
    failed += measured.failed
  }

  /** What the variant can do just now, in look-ups a second. */
  async function speedOf(variant: Variant): Promise<number> {
    await prepare(variant, (result(variant.name)?.perSecond ?? 0) * SPARE, sliceMs)
    const measured = await bench.slice()
    count(variant, measured)
    return measured.requests / measured.seconds
  }

  async function run(variant: Variant, perSecond: number): Promise<Run> {
    await prepare(variant, perSecond, leadInMs + pacedMs)
    const before = await variant.cpu()
    const measured = await bench.paced({ perSecond, leadInMs })
    const micros = (await variant.cpu()) - before
    count(variant, measured)
    const { medianMs, p99Ms, answered } = measured
    return { perSecond, medianMs, p99Ms, busy: (micros * measured.perSecond) / (answered * 1e6) }
  }

  for (const variant of bench.variants) {
    const dearer = (result(variant.name)?.cpuMicros ?? 0) - (result(BARE)?.cpuMicros ?? 0)
    const own: Run[] = []
    const controls: Run[] = []
    for (let runs = 0; runs < RUNS; runs += 1) {
      const perSecond = (await speedOf(variant)) * SHARE
      own.push(await run(variant, perSecond))
      if (!bare || variant === bare) continue
      await bench.burn(dearer)
      controls.push(await run(bare, perSecond))
      await bench.burn(0)
    }
    waiting.push({
      variant: variant.name,
      share: SHARE,
      ...middle(own),
      ...(controls.length > 0 && { control: middle(controls) }),
    })
  }
  return { waiting, sentToRoom, failed }
}

const NONE: Run = { perSecond: Number.NaN, medianMs: Number.NaN, p99Ms: Number.NaN, busy: Number.NaN }

/** The run of whose waits half are longer. */
const middle = (runs: readonly Run[]): Run =>
  runs.toSorted((a, b) => a.p99Ms - b.p99Ms)[Math.floor(runs.length / 2)] ?? NONE
