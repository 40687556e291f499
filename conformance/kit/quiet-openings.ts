// Patients opened while Kjernejournal is not to be called: the look-up that is made by itself is what gives it away.
import type { Evidence } from '../evidence/evidence.ts'
import type { Seen } from '../evidence/seen.ts'
import type { Bilingual } from '../result.ts'
import { type Fault, type Sandwiched, unless } from './define-check.ts'

export interface QuietOpening extends Sandwiched {
  /** The call that was made all the same. */
  readonly called: Seen | undefined
}

export const quietOpenings =
  (wanted: string) =>
  ({ attacks }: Evidence): readonly QuietOpening[] =>
    attacks
      .filter(({ scenario }) => scenario === wanted)
      .flatMap(({ during, lacksAround }) =>
        during
          .filter(({ step }) => step.action === 'open-patient' && step.outcome === 'ok')
          .map(({ seq, calls }) => ({
            seq,
            lacks: lacksAround,
            called: calls.find(({ exchange }) => exchange.simulator === 'kjernejournal'),
          })),
      )

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
