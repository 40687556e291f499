// Whether the user was told that something failed, as far as the driver reports what the user sees.
import type { Situation } from '../evidence/scenarios/situations.ts'
import { type Fault, shown, unless } from './define-check.ts'

/** Whether the driver said anything of messages in steps of this kind: silence decides nothing. */
export function wasReported(situations: readonly Situation[], action: string): boolean {
  return failing(situations, action).every(({ step }) => step.seen.message !== undefined)
}

export function toldFaults(situations: readonly Situation[], action: string): readonly Fault[] {
  return failing(situations, action).flatMap(({ seq, step: { seen } }) =>
    unless(seen.message === undefined || (seen.message ?? '').trim() !== '', {
      exchange: seq,
      at: 'reported.message',
      expected: { nb: 'en melding til brukeren', en: 'a message to the user' },
      actual: shown(seen.message),
      message: { nb: 'Brukeren fikk ingen melding.', en: 'The user got no message.' },
    }),
  )
}

function failing(situations: readonly Situation[], action: string): readonly Situation[] {
  return situations.filter(({ step }) => step.action === action)
}
