// A mutation: one named way in which an EPJ can be wrong.
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

export function mutated(correct: Behaviour, mutation: Change): Behaviour {
  return { ...correct, ...mutation.changes(correct) }
}
