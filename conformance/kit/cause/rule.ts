// What a rule is given to decide by.
import type { Evidence } from '../../evidence/evidence.ts'
import type { Seen } from '../../evidence/seen.ts'
import type { Cause, Finding } from '../../result.ts'

export interface Case {
  readonly finding: Finding
  /** The exchange that the finding points at. */
  readonly call: Seen
  readonly evidence: Evidence
}

export interface Rule {
  readonly applies: (one: Case) => boolean
  readonly cause: Cause
  /** What the rule rests on, for whoever doubts it. */
  readonly why: string
}
