// What people have entered on the journey's pages: who is responsible, when, a note, and whether it is done. Each entry
// is a mark in the journal; the newest of a line counts.
import type { Mark } from '#simulators/core/journal/exchange.ts'
import { type Moment, momentOf } from '../moment.ts'

export const ENTRY_MARK = 'journey-line'

/** Its moment is when it was entered. */
export interface JourneyEntry extends Moment {
  readonly line: string
  /** Name or role, as written. */
  readonly who: string
  /** ISO date: the deadline, or the day it was done. */
  readonly when: string
  readonly note: string
  readonly done: boolean
}

export function readEntries(marks: readonly Mark[]): ReadonlyMap<string, JourneyEntry> {
  const entries = new Map<string, JourneyEntry>()
  for (const mark of marks) {
    if (mark.kind !== ENTRY_MARK) continue
    const said = (name: string) => (typeof mark.data[name] === 'string' ? mark.data[name] : '')
    entries.set(said('line'), {
      ...momentOf(mark),
      line: said('line'),
      who: said('who'),
      when: said('when'),
      note: said('note'),
      done: mark.data['done'] === true,
    })
  }
  return entries
}
