// What came of an administrator's deed, for the journal. `saved` names the deed.
import type { Recording } from '#simulators/core/simulator.ts'

export interface Facts {
  readonly saved: string
  readonly [fact: string]: string | number | boolean
}

export function noteFacts(recording: Recording, facts: Facts): void {
  for (const [name, value] of Object.entries(facts)) recording.fact(name, value)
}

export function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && 'saved' in value && typeof value.saved === 'string'
}
