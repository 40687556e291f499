import type { Situation } from '../evidence/scenarios/situations.ts'
import { accepted } from '../evidence/seen.ts'

/** Asked of each situation in turn: has critical information about the patient been registered in the scenario so far? */
export function registrations(): (situation: Situation) => boolean {
  const registered = new Set<string>()
  return ({ step, patient, calls }) => {
    const whose = JSON.stringify([step.scenario, patient])
    if (calls.some((call) => call.operation === 'kjernejournal.critical-create' && accepted(call)))
      registered.add(whose)
    return registered.has(whose)
  }
}
