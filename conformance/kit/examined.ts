// Which exchanges a check looked at. Many checks look at the same ones, a large run has tens of thousands of them, and the
// list stays with the result: equal lists of one run are kept once.
import type { Evidence } from '../evidence/evidence.ts'

/** The lists of each run, for as long as its evidence is kept. */
const listsOf = new WeakMap<Evidence, Map<string, readonly number[]>>()

export class Examined {
  readonly #numbers: number[] = []
  #last = -1
  #rising = true

  add(seq: number): void {
    if (seq === this.#last) return
    if (seq < this.#last) this.#rising = false
    this.#last = seq
    this.#numbers.push(seq)
  }

  /** Each once, in the order they were judged in. Mostly they rise, and then no other need be looked for. */
  of(evidence: Evidence | undefined): readonly number[] {
    const own = this.#rising ? this.#numbers : [...new Set(this.#numbers)]
    return evidence ? keptOnce(evidence, own) : own
  }
}

function keptOnce(evidence: Evidence, own: readonly number[]): readonly number[] {
  const lists = listsOf.get(evidence) ?? new Map<string, readonly number[]>()
  listsOf.set(evidence, lists)
  // Lists that begin, end and are as long alike are mostly the same one; whether they are is looked at.
  const name = `${own.length} ${own[0]} ${own.at(-1)}`
  const before = lists.get(name)
  if (before?.every((seq, index) => seq === own[index])) return before
  // A copy has no room left over.
  const kept = own.slice()
  lists.set(name, kept)
  return kept
}
