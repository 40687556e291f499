// What the simulators noted beside an exchange: who did what, as facts of its own.
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { word } from '../jwt.ts'

export function fact({ facts }: Exchange, name: string): string | undefined {
  return word(facts?.[name])
}

/** Those in which all of these were noted. */
export const withFacts = (exchanges: readonly Exchange[], ...names: readonly string[]): readonly Exchange[] =>
  exchanges.filter(({ facts = {} }) => names.every((name) => name in facts))

/** Several values in one, with spaces or commas between them. */
export const listed = (value: string | undefined): readonly string[] =>
  (value ?? '').split(/[\s,]+/).filter((part) => part !== '')
