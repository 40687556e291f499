// Warms every variant up, then takes the slices in their order.
import { BARE, rotate, type Slice } from './statistics.ts'
import type { Bench, Variant } from './variants.ts'

export interface Pace {
  readonly rounds: number
  readonly sliceMs: number
  /** Slices of each variant that are thrown away. */
  readonly warmUps: number
}

/** So many proofs are signed for a variant's first slice; later ones follow from what the one before used. */
const FIRST_PROOFS = 6_000
const SPARE = 1.5

/** @param order of the slices, by name: every variant by turns, with the bare server between all, unless told otherwise */
export async function measure(
  bench: Bench,
  pace: Pace,
  print: (line: string) => void,
  order: readonly string[] = byTurns(bench, pace),
): Promise<{ slices: readonly Slice[]; sentToRoom: number }> {
  const proofs = new Map<string, number>()
  let sentToRoom = 0

  async function take(variant: Variant): Promise<Slice> {
    const wanted = proofs.get(variant.name) ?? Math.round((FIRST_PROOFS * pace.sliceMs) / 1000)
    const { name, scheme, address } = variant
    await bench.prepare({ ...address, scheme, milliseconds: pace.sliceMs, proofs: wanted })
    const before = await variant.cpu()
    const { answered, ...measured } = await bench.slice()
    const serverMicros = ((await variant.cpu()) - before) / answered
    proofs.set(name, Math.max(500, Math.round((answered / measured.seconds) * (pace.sliceMs / 1000) * SPARE)))
    if (variant.inRoom) sentToRoom += answered
    return { variant: name, serverMicros, ...measured }
  }

  for (const variant of bench.variants)
    for (let count = 0; count < pace.warmUps; count += 1) await take(variant)

  const byName = new Map(bench.variants.map((variant) => [variant.name, variant]))
  const slices: Slice[] = []
  for (const [index, name] of order.entries()) {
    const variant = byName.get(name)
    if (variant) slices.push(await take(variant))
    if ((index + 1) % 12 === 0) print(`  ${index + 1} of ${order.length} slices`)
  }
  return { slices, sentToRoom }
}

const byTurns = ({ variants }: Bench, { rounds }: Pace) =>
  rotate(
    variants.map(({ name }) => name).filter((name) => name !== BARE),
    rounds,
  )
