// What a rule is given to decide by.
import type { Evidence } from '../../evidence/evidence.ts'
import type { Seen } from '../../evidence/seen.ts'
import type { Bilingual, Cause, Finding } from '../../result.ts'

export interface Case {
  readonly finding: Finding
  /** The exchange that the finding points at. */
  readonly call: Seen
  readonly evidence: Evidence
}

/** Where the fault lies, and, for a configuration, in which setting, where somebody can tell. */
export interface Blame {
  readonly cause: Cause
  readonly setting?: Bilingual
}

export interface Rule {
  readonly applies: (one: Case) => boolean
  readonly cause: Cause
  /** What the rule rests on, for whoever doubts it. */
  readonly why: string
}

/** Only of a configuration is there a setting to tell of. */
export function blame(cause: Cause, setting: () => Bilingual | undefined): Blame {
  const told = cause === 'configuration' ? setting() : undefined
  return { cause, ...(told && { setting: told }) }
}
