// The journey's state: each line of both checklists with what shows it, who has answered for it, and what comes next.

import type { JourneyEntry } from '../evidence/onboarding/entries.ts'
import type { Onboarding } from '../evidence/onboarding/onboarding.ts'
import { type RequirementId, requirements } from '../requirements/index.ts'
import type { LineDefinition, Municipality, Shown } from './line.ts'
import { checklist } from './lines/checklist.ts'
import { steps } from './lines/steps.ts'

/** NHN's steps for municipalities, and the vendor's checklist, in the order in which they are shown. */
export const LISTS = ['steps', 'checklist'] as const
export type ListName = (typeof LISTS)[number]

/** `seen`: the journal shows it. `attested`: a person answers for it. */
export type LineState = 'seen' | 'attested' | 'derived' | 'wrong' | 'begun' | 'open'

export interface Line {
  readonly definition: LineDefinition
  readonly list: ListName
  readonly state: LineState
  /** A line that may be left: the source only recommends it, or gives a choice. */
  readonly optional: boolean
  readonly shown: Shown | undefined
  readonly entry: JourneyEntry | undefined
  /** The lines that a derived line still waits for. */
  readonly waitsFor: readonly RequirementId[]
}

export interface Journey {
  readonly seen: Onboarding
  readonly municipality: Municipality
  readonly lines: readonly Line[]
  readonly lists: Readonly<
    Record<ListName, { readonly done: number; readonly of: number; readonly next: Line | undefined }>
  >
}

export const isDone = ({ state }: Pick<Line, 'state'>): boolean =>
  state === 'seen' || state === 'attested' || state === 'derived'

export const LINES: readonly (readonly [ListName, LineDefinition])[] = [
  ...steps.map((definition) => ['steps', definition] as const),
  ...checklist.map((definition) => ['checklist', definition] as const),
]

export function definitionOf(id: string): LineDefinition | undefined {
  return LINES.find(([, definition]) => definition.id === id)?.[1]
}

export function readJourney(seen: Onboarding, municipality: Municipality): Journey {
  const plain = LINES.filter(([, { decided }]) => decided !== 'lines').map(([list, definition]) =>
    lineOf(list, definition, seen, municipality),
  )
  const lines = LINES.map(
    ([list, definition]) =>
      plain.find((line) => line.definition === definition) ?? derivedLine(list, definition, plain, seen),
  )
  const summary = (list: ListName) => {
    const demanded = lines.filter((line) => line.list === list && !line.optional)
    return {
      done: demanded.filter(isDone).length,
      of: demanded.length,
      next: demanded.find((line) => !isDone(line)),
    }
  }
  return { seen, municipality, lines, lists: { steps: summary('steps'), checklist: summary('checklist') } }
}

const isOptional = ({ id }: LineDefinition): boolean => requirements[id].level !== 'must'

function lineOf(
  list: ListName,
  definition: LineDefinition,
  seen: Onboarding,
  municipality: Municipality,
): Line {
  const shown = definition.shows?.(seen, municipality)
  const entry = seen.entries.get(definition.id)
  return {
    definition,
    list,
    state: stateOf(definition, shown, entry),
    optional: isOptional(definition),
    shown,
    entry,
    waitsFor: [],
  }
}

/** What the journal shows to be wrong stays wrong, whatever somebody has ticked off. */
function stateOf(
  { decided }: LineDefinition,
  shown: Shown | undefined,
  entry: JourneyEntry | undefined,
): LineState {
  if (shown?.outcome === 'wrong') return 'wrong'
  if (shown?.outcome === 'done') return 'seen'
  if (entry?.done && decided !== 'journal') return 'attested'
  return shown ? 'begun' : 'open'
}

/**
 * The four summary tasks follow from the lines they sum up. The two lines about the checklist itself follow from all:
 * that every line was gone through, and that each has somebody responsible, a date and a tick.
 */
function derivedLine(
  list: ListName,
  definition: LineDefinition,
  plain: readonly Line[],
  seen: Onboarding,
): Line {
  const others = plain.filter((line) => line.list === 'checklist')
  const waitsFor = (
    definition.from
      ? plain
          .filter(({ definition: { id } }) => definition.from?.includes(id))
          .filter((line) => !isDone(line))
      : definition.id === 'SJK-A26a'
        ? others.filter((line) => !line.optional && !isDone(line))
        : others.filter((line) => !isFilledIn(line))
  ).map(({ definition: { id } }) => id)
  return {
    definition,
    list,
    state: waitsFor.length === 0 ? 'derived' : 'open',
    optional: isOptional(definition),
    shown: undefined,
    entry: seen.entries.get(definition.id),
    waitsFor,
  }
}

/** The columns «hvem/når» and «utført»: what the journal shows has its own date, and is done. */
const isFilledIn = (line: Line): boolean =>
  line.state === 'seen' ||
  (isDone(line) && line.entry !== undefined && line.entry.who !== '' && line.entry.when !== '')
