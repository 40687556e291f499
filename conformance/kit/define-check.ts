// A check: a pure judgement of evidence for one or more requirements. It first says which subjects it judges;
// the runner sees to it that no check passes by seeing nothing.
import type { Evidence } from '../evidence/evidence.ts'
import type { Lack } from '../evidence/scenarios/lacks.ts'
import type { RequirementId } from '../requirements/index.ts'
import type { Bilingual, Cause, Text } from '../result.ts'

/** What was wrong with a subject, with its address in the journal. */
export interface Fault {
  /** The member, e.g. `body.client_assertion.aud`. */
  readonly at: string
  readonly expected: Text
  readonly actual: Text
  readonly message: Bilingual
  /** The exchange, when it is another than the subject's own. */
  readonly exchange?: number
}

export interface CheckTexts {
  /** What holds, when it holds. */
  readonly title: string
  /** What is wrong, when it does not. */
  readonly failureTitle: string
  readonly why: string
  readonly fix: string
  /** What lets the check be decided, where that takes more than going on working. */
  readonly unseen?: string
}

/** Something that can be judged by itself. */
export interface Subject {
  /** The exchange it stands on; for a group, the one a reader should look at first. */
  readonly seq: number
}

/** A subject of a negative requirement: nothing is decided unless the EPJ was seen to work on both sides of it. */
export interface Sandwiched extends Subject {
  readonly lacks: readonly Lack[]
}

export interface CheckDefinition<S extends Subject> {
  /** The path below `checks/`, without `.ts`. */
  readonly id: string
  readonly requirements: readonly [RequirementId, ...RequirementId[]]
  /** Where the cause of a failure usually lies. */
  readonly cause: Cause
  /** It only warns, whatever its requirements: what it sees may be the user's doing. */
  readonly demand?: false
  readonly nb: CheckTexts
  readonly en: CheckTexts
  /** For what an EPJ is free to leave out: without subjects the check does not apply. Absent: not observed. */
  readonly whenUnseen?: 'not-applicable'
  /** One after another: nobody asks for a subject again, and a large run has tens of thousands of them. */
  readonly select: (evidence: Evidence) => Iterable<S>
  readonly evaluate: (subject: S) => readonly Fault[]
}

export interface Check<Id extends string = RequirementId> {
  readonly id: string
  readonly requirements: readonly Id[]
  /** Whether it fails or only warns; absent: as the catalogue says of its requirements. */
  readonly demand?: boolean
  readonly cause: Cause
  readonly whenUnseen: 'not-observed' | 'not-applicable'
  readonly texts: {
    readonly title: Bilingual
    readonly failureTitle: Bilingual
    readonly why: Bilingual
    readonly fix: Bilingual
  }
  readonly unseen?: Bilingual
  /** Tells each subject with what was found wrong with it. */
  readonly judge: (evidence: Evidence, tell: Tell) => void
}

export interface Judgeable extends Subject {
  /** What was not seen, without which it decides nothing. */
  readonly lacks?: readonly Lack[]
  /** The same of a vendor's own check: false where the EPJ was not seen to work. */
  readonly alive?: boolean
}
export type Tell = (subject: Judgeable, faults: readonly Fault[]) => void

export function defineCheck<S extends Subject>(definition: CheckDefinition<S>): Check {
  const {
    id,
    requirements,
    cause,
    demand,
    whenUnseen = 'not-observed',
    nb,
    en,
    select,
    evaluate,
  } = definition
  const both = (key: Exclude<keyof CheckTexts, 'unseen'>): Bilingual => ({ nb: nb[key], en: en[key] })
  return {
    id,
    requirements,
    cause,
    whenUnseen,
    ...(demand !== undefined && { demand }),
    texts: { title: both('title'), failureTitle: both('failureTitle'), why: both('why'), fix: both('fix') },
    ...(nb.unseen !== undefined && en.unseen !== undefined && { unseen: { nb: nb.unseen, en: en.unseen } }),
    judge(evidence, tell) {
      for (const subject of select(evidence)) tell(subject, evaluate(subject))
    },
  }
}

/** The one fault of a subject whose member is not as expected; none when it is. */
export function unless(holds: boolean, fault: Fault): readonly Fault[] {
  return holds ? NO_FAULTS : [fault]
}

const NO_FAULTS: readonly Fault[] = []

export const MISSING: Bilingual = { nb: '(mangler)', en: '(missing)' }
export const NONE: Bilingual = { nb: '(ingen)', en: '(none)' }

/** How a value is shown as `actual`. */
export function shown(value: unknown): Text {
  return value === undefined || value === null ? MISSING : inText(value)
}

/** How a value stands within words. */
export function inText(value: unknown): string {
  if (value === undefined || value === null) return '–'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
