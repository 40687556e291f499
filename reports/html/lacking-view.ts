// What was missing, where a check decides nothing: the first of it as a list, and what to do.
import type { ToldLack } from '#conformance/result.ts'
import { type Language, textsIn } from './texts.ts'

export interface LackingView {
  /** Before the list. */
  readonly heading: string
  readonly parts: readonly { readonly text: string; readonly exchange: number }[]
  /** How many more there are; absent: none. */
  readonly more?: string
  /** Each thing to do once. */
  readonly remedies: readonly string[]
}

const LISTED_AT_MOST = 5

/** Undefined where nothing is said to have been missing. */
export function lackingView(
  lacks: readonly ToldLack[] | undefined,
  language: Language,
): LackingView | undefined {
  if (lacks === undefined || lacks.length === 0) return undefined
  const listed = lacks.slice(0, LISTED_AT_MOST)
  const texts = textsIn(language)
  return {
    heading: texts.lacking,
    parts: listed.map(({ told, exchange }) => ({ text: told[language], exchange })),
    ...(lacks.length > listed.length && { more: texts.moreLacking(lacks.length - listed.length) }),
    remedies: [...new Set(listed.map(({ remedy }) => remedy[language]))],
  }
}
