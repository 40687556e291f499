// The patients that scenarios had opened, with the look-ups that came of it.
import type { IndicatorCall } from './kjernejournal.ts'
import type { Situation } from './situations.ts'

export interface PatientOpening extends Situation {
  readonly patient: string
  /** False when nobody was logged in at level 4, or the EPJ did not open the patient: no look-up is expected. */
  readonly lookUpExpected: boolean
  /** Look-ups from the opening until the next step began, whomever they were for. */
  readonly lookUps: readonly IndicatorCall[]
  /** The last of them that was for this patient. */
  readonly answer?: IndicatorCall
  /** Number of the event with which the patient was no longer the one who is open. */
  readonly closed: number
}

const endsOpening = new Set(['open-patient', 'close-patient', 'log-in', 'log-out'])

export function readOpenings(
  situations: readonly Situation[],
  indicators: readonly IndicatorCall[],
): readonly PatientOpening[] {
  return situations.flatMap((situation, index) => {
    const { step, patient, until, user, level } = situation
    if (step.action !== 'open-patient' || patient === undefined) return []
    const later = situations.slice(index + 1)
    const closing = later.find(
      (other) => other.step.scenario !== step.scenario || endsOpening.has(other.step.action),
    )
    const lookUps = indicators.filter(({ seq }) => seq > step.id && seq <= until)
    const answer = lookUps.findLast(({ fnr }) => fnr === patient)
    const opened = step.outcome === 'ok' || step.seen.patient === patient
    return [
      {
        ...situation,
        patient,
        lookUpExpected: opened && user !== undefined && level === '4',
        lookUps,
        ...(answer && { answer }),
        closed: closing?.step.id ?? later.at(-1)?.step.end ?? step.end,
      },
    ]
  })
}
