// What is done while Kjernejournal is not to be called. What an EPJ does by itself gives it away: the look-up when a patient
// is opened, and the timer that holds what was open.
import type { Evidence } from '../evidence/evidence.ts'
import type { Seen } from '../evidence/seen.ts'
import type { Bilingual } from '../result.ts'
import { type Fault, type Sandwiched, unless } from './define-check.ts'

interface QuietOpening extends Sandwiched {
  /** The call that was made all the same. */
  readonly called: Seen | undefined
}

/**
 * Pages of the portal that the user has open fetch these, pages of NHN and of the citizen, or a
 * document of the APIs; no EPJ does. Who takes leave
 * of Kjernejournal is quiet from then on.
 */
const NOT_HELD_AGAINST =
  /^kjernejournal\.(?:portal-.+|window|copied|confirm|unlock|first-use|session-end|log-out|openapi-.+|usage.*|citizen-log|mailbox.*|organisations|switch)$/

export const quietOpenings =
  (wanted: string) =>
  ({ attacks }: Evidence): readonly QuietOpening[] =>
    attacks
      .filter(({ scenario }) => scenario === wanted)
      .flatMap(({ during, lacksAround }) =>
        during
          .filter(({ step }) => QUIET.has(step.action) && step.outcome === 'ok')
          .map(({ seq, calls }) => ({
            seq,
            lacks: lacksAround,
            called: calls.find(isCallOfEpj),
          })),
      )

const QUIET = new Set(['open-patient', 'advance'])

function isCallOfEpj({ operation, exchange }: Seen): boolean {
  return exchange.simulator === 'kjernejournal' && !NOT_HELD_AGAINST.test(operation)
}

export const loudOpening =
  (message: Bilingual) =>
  ({ called, lacks }: QuietOpening): readonly Fault[] =>
    unless(!called || lacks.length > 0, {
      at: 'calls',
      expected: { nb: 'ingen kall til Kjernejournal', en: 'no call to Kjernejournal' },
      actual: called?.operation ?? '',
      ...(called && { exchange: called.seq }),
      message,
    })
