// The patients that scenarios had opened, with the look-ups that came of it.
import { between } from '../between.ts'
import type { IndicatorCall } from '../kjernejournal/indicator-calls.ts'
import { leavesPatient, type Situation } from './situations.ts'

export interface PatientOpening extends Situation {
  readonly patient: string
  /** False when nobody was logged in at level 4, who it was may have no access, or the EPJ did not open the patient. */
  readonly lookUpExpected: boolean
  /** Look-ups from the opening until the next step began, whomever they were for. */
  readonly lookUps: readonly IndicatorCall[]
  /** The last of them that was for this patient. */
  readonly answer?: IndicatorCall
  /** Number of the event with which the patient was no longer the one who is open. */
  readonly closed: number
}

/** Scenarios in whose attack the EPJ is told to leave Kjernejournal alone. */
const CLOSED = new Set(['municipality/integration-off', 'municipality/no-function-access'])

const isClosed = ({ step }: Situation): boolean => step.phase === 'attack' && CLOSED.has(step.scenario)

/** Scenarios with a user whom an EPJ may keep from Kjernejournal altogether, or let ask and be refused. */
export const WITHOUT_ACCESS: ReadonlySet<string> = new Set([
  'kjernejournal/user-without-hpr',
  'kjernejournal/role-without-access',
])

const isKeptOut = ({ step }: Situation, lookUps: readonly IndicatorCall[]): boolean =>
  WITHOUT_ACCESS.has(step.scenario) && lookUps.length === 0

export function readOpenings(
  situations: readonly Situation[],
  indicators: readonly IndicatorCall[],
): readonly PatientOpening[] {
  return situations.flatMap((situation, index) => {
    const { step, patient, until, user, level } = situation
    if (step.action !== 'open-patient' || patient === undefined) return []
    const closing = closingAfter(situations, index)
    const lookUps = between(indicators, step.id, until)
    const answer = lookUps.findLast(({ fnr }) => fnr === patient)
    const opened = step.outcome === 'ok' || step.seen.patient === patient
    return [
      {
        ...situation,
        patient,
        lookUpExpected:
          opened &&
          user !== undefined &&
          level === '4' &&
          !isClosed(situation) &&
          !isKeptOut(situation, lookUps),
        lookUps,
        ...(answer && { answer }),
        closed: closing?.step.id ?? situations.at(-1)?.step.end ?? step.end,
      },
    ]
  })
}

/** Looks on from the opening only: the next one is never far away. */
function closingAfter(situations: readonly Situation[], opening: number): Situation | undefined {
  const scenario = situations[opening]?.step.scenario
  for (let index = opening + 1; index < situations.length; index += 1) {
    const other = situations[index]
    if (other && (other.step.scenario !== scenario || leavesPatient(other.step))) return other
  }
  return undefined
}
