// A mutation: one named way in which an EPJ can be wrong.
import type { Language } from '#simulators/core/simulator.ts'
import type { Behaviour } from '../behaviour.ts'
import { mutationsInNorwegian } from '../texts/mutations-nb.ts'

export interface Mutation {
  readonly name: string
  /** What such an EPJ does, short. In English, as the description; Norwegian is in texts/mutations-nb.ts. */
  readonly title: string
  /** How it comes about in real EPJs, or what it leads to. */
  readonly description: string
  /** The steps that are done differently. Called anew for each installation, so that what it remembers is its own. */
  changes(correct: Behaviour): Partial<Behaviour>
}

export function mutated(correct: Behaviour, mutation: Mutation): Behaviour {
  return { ...correct, ...mutation.changes(correct) }
}

export function mutationTexts(
  { name, title, description }: Mutation,
  language: Language,
): { readonly title: string; readonly description: string } {
  const [said = title, why = description] = language === 'nb' ? (mutationsInNorwegian[name] ?? []) : []
  return { title: said, description: why }
}
