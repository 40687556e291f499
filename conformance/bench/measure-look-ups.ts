// The look-ups of a bench, on several sets of processes: two processes that do the same differ by a tenth, for as long as they
// live, and no number of slices evens that out.
import type { Machine } from './machine.ts'
import { measure, type Pace } from './measure.ts'
import type { Slice } from './statistics.ts'
import { startVariants } from './variants.ts'

export interface LookUpPace extends Pace {
  /** Of processes, one set after another. */
  readonly sets: number
}

export interface MeasuredLookUps {
  readonly slices: readonly Slice[]
  /** Look-ups that the rooms were sent, and that their journals counted. */
  readonly journal: { readonly sent: number; readonly recorded: number }
}

export const CONNECTIONS = 32
const TOKENS = 20

export async function measureLookUps(
  machine: Machine,
  { sets, ...pace }: LookUpPace,
  print: (line: string) => void,
): Promise<MeasuredLookUps> {
  const measured: MeasuredLookUps[] = []
  for (let set = 1; set <= sets; set += 1) {
    print(`  set ${set} of ${sets}`)
    measured.push(await measureSet(machine, pace, print))
  }
  return {
    slices: measured.flatMap(({ slices }) => slices),
    journal: {
      sent: measured.reduce((sum, { journal }) => sum + journal.sent, 0),
      recorded: measured.reduce((sum, { journal }) => sum + journal.recorded, 0),
    },
  }
}

async function measureSet(
  machine: Machine,
  pace: Pace,
  print: (line: string) => void,
): Promise<MeasuredLookUps> {
  const bench = await startVariants({ machine, connections: CONNECTIONS, tokens: TOKENS })
  try {
    const { slices, sentToRoom } = await measure(bench, pace, print)
    return { slices, journal: { sent: sentToRoom, recorded: await bench.recorded() } }
  } finally {
    await bench.stop()
  }
}
