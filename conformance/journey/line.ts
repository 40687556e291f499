// A line of one of the two checklists, as the journey has it: who usually does it, what to do, and what shows that it
// is done. Its words are the requirement's.
import type { RoomAddresses } from '#simulators/core/simulator.ts'
import type { Onboarding } from '../evidence/onboarding/onboarding.ts'
import type { RequirementId } from '../requirements/index.ts'
import type { Bilingual } from '../result.ts'

/** Who the source says does it, or who it falls to. */
export type Role =
  | 'it'
  | 'systemansvarlig'
  | 'tilgangsstyrer'
  | 'ledelse'
  | 'leverandor'
  | 'ansatte'
  | 'nhn'
  | 'alle'

export interface Employee {
  readonly pid: string
  readonly name: string
}

/** Who and what the journey is about, from the room's population. */
export interface Municipality {
  readonly organisasjonsnummer: string
  readonly navn: string
  /** Health workers of a profession with access, who work at its units. */
  readonly employees: readonly Employee[]
  readonly testPatient: string
  unitName(organisasjonsnummer: string): string
  personName(pid: string): string
}

/** What the journal shows of a line. */
export interface Shown {
  readonly outcome: 'done' | 'wrong' | 'begun'
  /** The entry in the journal that shows it. */
  readonly seq: number
  /** Milliseconds since 1970 in the room. */
  readonly at: number
  readonly what: Bilingual
}

export type Rule = (seen: Onboarding, municipality: Municipality) => Shown | undefined

export interface LineDefinition {
  readonly id: RequirementId
  readonly who: Role
  /**
   * What decides: the journal alone, a person alone, either of them, or other lines. Where the journal decides, nobody
   * can tick the line off by hand.
   */
  readonly decided: 'journal' | 'person' | 'either' | 'lines'
  /** What to do while it is not done. Absent: what the requirement says a person must look at. */
  readonly next?: Bilingual
  /** Where to do it. */
  readonly to?: { readonly address: keyof RoomAddresses; readonly path?: string }
  readonly shows?: Rule
  /** The lines that decide, where lines decide. */
  readonly from?: readonly RequirementId[]
}
