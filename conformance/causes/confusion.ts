// Truth against judgement, as a table.
import type { Cause } from '../result.ts'

const CAUSES: readonly Cause[] = ['configuration', 'implementation', 'environment', 'simulator']

export interface Tried {
  readonly name: string
  readonly detail: string
  readonly truth: Cause
  /** Absent: nothing was told. */
  readonly judged?: Cause
  /** Who told it. */
  readonly by?: string
}

export interface Confusion {
  readonly right: number
  readonly of: number
  readonly text: string
}

export function confusionOf(tried: readonly Tried[]): Confusion {
  const wrong = tried.filter(({ truth, judged }) => truth !== judged)
  const count = (truth: Cause, judged: Cause | undefined) =>
    tried.filter((one) => one.truth === truth && one.judged === judged).length
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(15) : String(cell).padStart(15))).join('')
  return {
    right: tried.length - wrong.length,
    of: tried.length,
    text: [
      row(['truth \\ judged', ...CAUSES, 'nothing told']),
      ...CAUSES.map((truth) => row([truth, ...[...CAUSES, undefined].map((judged) => count(truth, judged))])),
      ...wrong.map(
        ({ name, detail, truth, judged, by }) =>
          `${name} (${detail}): ${judged ?? 'nothing'}${by === undefined ? '' : ` by ${by}`}, not ${truth}`,
      ),
    ].join('\n'),
  }
}
