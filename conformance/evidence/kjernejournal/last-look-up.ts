// What an EPJ last learned of a patient. Found by patient, since a run can hold a hundred thousand look-ups.
import { lastBefore } from '../between.ts'
import type { IndicatorCall } from './indicator-calls.ts'

type LastLookUp = (patient: string | undefined, before: number) => IndicatorCall | undefined

/** @returns finds the last look-up of a patient with a number below `before` */
export function lastLookUpIn(indicators: readonly IndicatorCall[]): LastLookUp {
  const ofPatient = Map.groupBy(indicators, ({ fnr }) => fnr)
  return (patient, before) => lastBefore(ofPatient.get(patient) ?? [], before)
}
