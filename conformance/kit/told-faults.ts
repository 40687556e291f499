// Whether the user was told that something failed, as far as the driver reports what the user sees.
import { type Lack, unreported } from '../evidence/scenarios/lacks.ts'
import type { Situation } from '../evidence/scenarios/situations.ts'
import { type Fault, shown, unless } from './define-check.ts'

/** Of which steps of this kind the driver said nothing of messages: silence decides nothing. */
export function messageUnreported(situations: readonly Situation[], action: string): readonly Lack[] {
  return unreported(failing(situations, action), 'message')
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
