// `npm run bench`: how much of a bare node:http server's speed is left when the health indicator is looked up with
// everything on, and how much of oidc-provider's when tokens are issued; what rooms cost; and how long judging and plans take.
// Ratios of neighbouring slices in one run; never a promise of requests per second.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import type { BenchResult } from './bench-result.ts'
import { benchTable } from './bench-table.ts'
import { measureJudging } from './judging/measure-judging.ts'
import { describeMachine } from './machine.ts'
import { CONNECTIONS, type LookUpPace, measureLookUps } from './measure-look-ups.ts'
import { measurePlans, soundPlans } from './plans/measure-plans.ts'
import { gain, summarise } from './statistics.ts'
import { benchTokens, soundTokens, type TokenPace } from './tokens/token-bench.ts'
import { NAIVE, VERIFIED } from './variants.ts'

export interface BenchOrder {
  readonly print: (line: string) => void
  /** A smoke run of some ten seconds: shows that the bench works, and nothing about speed. */
  readonly quick?: boolean
  /** Folder for results. */
  readonly out?: string
  readonly now?: () => number
}

const PACES: Readonly<Record<'full' | 'quick', LookUpPace & { readonly tokens: TokenPace }>> = {
  full: {
    sets: 4,
    rounds: 3,
    sliceMs: 1000,
    warmUps: 2,
    tokens: { rounds: 12, size: 1, warmUps: 6, rooms: 200 },
  },
  quick: {
    sets: 1,
    rounds: 1,
    sliceMs: 250,
    warmUps: 1,
    tokens: { rounds: 1, size: 0.25, warmUps: 1, rooms: 5 },
  },
}
/** Exchanges of the journal that is judged. */
const EXCHANGES = 100_000
const QUICK_EXCHANGES = 2_000
/** Above this share of its time at work the generator has nothing left to give. */
const GENERATOR_LIMIT = 0.97

export async function runBench(order: BenchOrder): Promise<BenchResult> {
  const { print, quick = false, out = 'reports/out/bench', now = Date.now } = order
  const pace = quick ? PACES.quick : PACES.full
  const startedAt = new Date(now()).toISOString()
  const machine = describeMachine()
  print(
    `Bench: ${machine.processors} processors (${machine.model}), Node ${machine.node}, ${pace.sets} times ${pace.rounds} rounds`,
  )
  const { slices, journal } = await measureLookUps(machine, pace, print)
  const variants = summarise(slices)
  const tokens = await benchTokens(machine, pace.tokens, print)
  const judging = await measureJudging(quick ? QUICK_EXCHANGES : EXCHANGES)
  const plans = await measurePlans(quick, print)
  const file = join(out, `${startedAt.replaceAll(':', '')}.json`)
  const result: BenchResult = {
    schemaVersion: 1,
    startedAt,
    machine,
    quick,
    sets: pace.sets,
    rounds: pace.rounds,
    sliceMs: pace.sliceMs,
    connections: CONNECTIONS,
    variants,
    gainOverNaive: gain(slices, VERIFIED, NAIVE),
    tokens,
    judging,
    plans,
    journal,
    limitedByGenerator: variants
      .filter(({ generatorBusy }) => generatorBusy > GENERATOR_LIMIT)
      .map(({ variant }) => variant),
    sound:
      journal.recorded === journal.sent &&
      variants.every(({ failed }) => failed === 0) &&
      soundTokens(tokens) &&
      soundPlans(plans),
    slices,
    file,
  }
  makeFolder(out)
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`)
  for (const line of benchTable(result)) print(line)
  return result
}
