// A mutation: one named way in which an EPJ can be wrong. A change that is right as well is among the freedoms.
import type { Behaviour } from '../behaviour.ts'

export interface MutationTexts {
  /** What such an EPJ does, short. */
  readonly title: string
  /** How it comes about in real EPJs, or what it leads to. */
  readonly description: string
}

export interface Change {
  /** The steps that are done differently. Called anew for each installation, so that what it remembers is its own. */
  changes(correct: Behaviour): Partial<Behaviour>
}

export interface Mutation extends Change {
  readonly name: string
  readonly nb: MutationTexts
  readonly en: MutationTexts
}

export function changed(correct: Behaviour, change: Change): Behaviour {
  return { ...correct, ...change.changes(correct) }
}
