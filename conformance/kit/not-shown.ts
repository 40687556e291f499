// What a recording of somebody else's does not show is no evidence against the EPJ: its tokens may have been taken out,
// and calls may have been made that are not in it.
import { between } from '../evidence/between.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { word } from '../evidence/jwt.ts'

/** @returns the member that is not shown, on which the finding rests; undefined when all of it is. */
export function notShownOf(
  { exchange, at }: { readonly exchange: number; readonly at: string },
  { calls }: Evidence,
): string | undefined {
  const [call] = between(calls, exchange - 1, exchange)
  if (call?.exchange.facts?.['recorded'] !== 'har') return undefined
  const members = (word(call.exchange.facts['notShown']) ?? '').split(' ')
  // That a call did not come, no recording shows.
  return ['calls', ...members].find((member) => at === member || at.startsWith(`${member}.`))
}
