// The answers that rules give, and the client that the municipality's lines are about.
import type { Moment } from '../../evidence/moment.ts'
import type { EnteredClient } from '../../evidence/onboarding/clients.ts'
import type { Onboarding } from '../../evidence/onboarding/onboarding.ts'
import type { Municipality, Shown } from '../line.ts'

const answer =
  (outcome: Shown['outcome']) =>
  ({ seq, at }: Moment, nb: string, en: string): Shown => ({ outcome, seq, at, what: { nb, en } })

export const done = answer('done')
/** It was done, and wrongly. */
export const wrong = answer('wrong')
/** Something of it was done. */
export const begun = answer('begun')

/** The client of the municipality; a client of another organisation, when that is all there is. */
export function clientOf(
  { clients }: Onboarding,
  { organisasjonsnummer }: Municipality,
): EnteredClient | undefined {
  return clients.findLast(({ organisation }) => organisation === organisasjonsnummer) ?? clients.at(-1)
}

/** The sub-units a client is for, or its organisation when it has none. */
export const numbersOf = ({ organisation, units }: EnteredClient): readonly string[] =>
  units.length > 0 ? units : [organisation]

/** When a page was last looked at, or a register asked. */
export function visitTo({ visits }: Onboarding, operation: RegExp): Moment | undefined {
  return [...visits].findLast(([name]) => operation.test(name))?.[1]
}
