// What the scenarios did, from their marks: steps in order, with what the EPJ said a clinician would see.
import type { JournalEvent, Mark } from '#simulators/core/journal/exchange.ts'
import { word } from '../jwt.ts'
import { type Members, membersOf } from '../members.ts'
import { sharing } from '../sharing.ts'

/** Part of a sandwich: the EPJ is seen to work, is attacked, is seen to work again. */
export type Phase = 'plain' | 'before' | 'attack' | 'after'

/** Reported by the driver, not observed by the bench. */
export interface Reported {
  readonly icon?: number | null
  readonly tooltip?: string | null
  readonly message?: string | null
  readonly patient?: string | null
  readonly portal?: string | null
  readonly loggedIn?: string | null
  /** What the EPJ wrote in its own log during the action. */
  readonly log?: string | null
  /** Where Kjernejournal was opened: `tab`, `window`, `pane`, or `same` (in place of the patient). */
  readonly window?: string | null
  /** CSS pixels. */
  readonly windowWidth?: number | null
  readonly windowHeight?: number | null
  /** SHA-256 of a picture in the run's folder. */
  readonly screenshot?: string | null
}

const numbers: readonly string[] = ['icon', 'windowWidth', 'windowHeight'] satisfies (keyof Reported)[]

export interface Step {
  /** Number of the mark that began it. */
  readonly id: number
  /** Number of the mark that ended it; when it never did, of the last event before the next step or the end. */
  readonly end: number
  /** The room's time when it began and when it ended, milliseconds since 1970. */
  readonly at: number
  readonly endedAt: number
  readonly scenario: string
  readonly phase: Phase
  readonly action: string
  readonly args: Readonly<Record<string, unknown>>
  readonly outcome: 'ok' | 'problem' | 'timed-out' | 'unfinished'
  readonly problem?: string
  readonly seen: Reported
}

/** Reads `step-began` and `step-ended` marks. A mark that is not of that shape is left out. */
export function readSteps(events: readonly JournalEvent[]): readonly Step[] {
  const steps: Step[] = []
  const shared = sharing()
  const last = events.at(-1)
  const marks = events.filter(isStepMark)
  for (const [index, mark] of marks.entries()) {
    if (mark.kind !== 'step-began') continue
    const following = marks[index + 1]
    const closing = following?.kind === 'step-ended' ? following : undefined
    // What comes after the next step's beginning is not this one's, whether or not this one was ended.
    const open = following === undefined ? (last?.seq ?? mark.seq) : following.seq - 1
    steps.push({
      id: mark.seq,
      end: closing?.seq ?? open,
      at: Date.parse(mark.at),
      endedAt: Date.parse((closing ?? following ?? last ?? mark).at),
      scenario: word(mark.data['scenario']) ?? '',
      phase: phaseOf(mark.data['phase']),
      action: word(mark.data['action']) ?? '',
      args: membersOf(mark.data['args']),
      outcome: outcomeOf(closing?.data['outcome']),
      ...(typeof closing?.data['problem'] === 'string' && { problem: closing.data['problem'] }),
      seen: shared(reported(membersOf(closing?.data['seen']))),
    })
  }
  return steps
}

function isStepMark(event: JournalEvent): event is Mark {
  return event.type === 'mark' && (event.kind === 'step-began' || event.kind === 'step-ended')
}

function phaseOf(value: unknown): Phase {
  return value === 'before' || value === 'attack' || value === 'after' ? value : 'plain'
}

function outcomeOf(value: unknown): Step['outcome'] {
  return value === 'ok' || value === 'problem' || value === 'timed-out' ? value : 'unfinished'
}

/** The driver's door lets nothing else in, but a journal that somebody wrote may hold anything. */
function reported(seen: Members): Reported {
  const isOfKind = ([name, value]: readonly [string, unknown]) =>
    value === null || typeof value === (numbers.includes(name) ? 'number' : 'string')
  return Object.fromEntries(Object.entries(seen).filter(isOfKind)) as Reported
}
