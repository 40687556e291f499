// How long calls wait when a server does 70 % of what it can. Beside each stands the bare server at the same rate, burning as
// much processor time in each call: what it has to wait is the machine's doing, and any server's of that cost.
import { BARE, type VariantResult } from '../statistics.ts'
import type { Bench, Variant } from '../variants.ts'

const SHARE = 0.7
const RUNS = 5

export interface Waits {
  readonly medianMs: number
  /** Median of several runs. */
  readonly p99Ms: number
}

export interface Waiting extends Waits {
  readonly variant: string
  /** Of what the closed loop of all connections reached just before. */
  readonly share: number
  readonly perSecond: number
  /** Of the bare server that costs as much; not for the bare server itself. */
  readonly control?: Waits
}

export interface WaitingMeasured {
  readonly waiting: readonly Waiting[]
  readonly sentToRoom: number
  readonly failed: number
}

/** @param young how fast each variant is */
export async function measureWaiting(
  bench: Bench,
  young: readonly VariantResult[],
  milliseconds: number,
): Promise<WaitingMeasured> {
  const bare = bench.variants.find(({ name }) => name === BARE)
  const result = (variant: string) => young.find((one) => one.variant === variant)
  const waiting: Waiting[] = []
  let sentToRoom = 0
  let failed = 0

  async function run(variant: Variant, perSecond: number) {
    const proofs = variant.scheme === 'DPoP' ? Math.ceil((perSecond * milliseconds) / 1000) : 0
    await bench.prepare({ ...variant.address, scheme: variant.scheme, milliseconds, proofs })
    const measured = await bench.paced(perSecond)
    if (variant.inRoom) sentToRoom += measured.answered
    failed += measured.failed
    return measured
  }

  for (const variant of bench.variants) {
    const perSecond = (result(variant.name)?.perSecond ?? 0) * SHARE
    const dearer = (result(variant.name)?.cpuMicros ?? 0) - (result(BARE)?.cpuMicros ?? 0)
    const own: Waits[] = []
    const controls: Waits[] = []
    for (let count = 0; count < RUNS; count += 1) {
      own.push(await run(variant, perSecond))
      if (!bare || variant === bare) continue
      await bench.burn(dearer)
      controls.push(await run(bare, perSecond))
      await bench.burn(0)
    }
    const control = middle(controls)
    waiting.push({
      variant: variant.name,
      share: SHARE,
      perSecond,
      ...middleOf(own),
      ...(control && { control }),
    })
  }
  return { waiting, sentToRoom, failed }
}

const middle = (runs: readonly Waits[]): Waits | undefined => {
  const run = runs.toSorted((a, b) => a.p99Ms - b.p99Ms)[Math.floor(runs.length / 2)]
  return run && { medianMs: run.medianMs, p99Ms: run.p99Ms }
}

const middleOf = (runs: readonly Waits[]): Waits =>
  middle(runs) ?? { medianMs: Number.NaN, p99Ms: Number.NaN }
