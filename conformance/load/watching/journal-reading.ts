// What the room's journal says of a load run.
import type { JournalPage } from '../target/control.ts'
import type { Target } from '../target/target.ts'

const OPERATION = 'kjernejournal.helseindikator'

/** Look-ups that the journal has counted since the room was made. */
export async function recordedOf({ control }: Pick<Target, 'control'>): Promise<number> {
  if (!control) return 0
  return (await control.journal(Number.MAX_SAFE_INTEGER, 1)).counters.byOperation[OPERATION]?.count ?? 0
}

/** Number of its last event. */
export async function eventsOf({ control }: Pick<Target, 'control'>): Promise<number> {
  return control ? (await control.journal(Number.MAX_SAFE_INTEGER, 1)).counters.events : 0
}

const PAGE = 5_000

export async function eventsBetween({ control }: Pick<Target, 'control'>, from: number, to: number) {
  const events: JournalPage['events'] = []
  for (let after = from; control && after < to; ) {
    const page = await control.journal(after, PAGE)
    const last = page.events.at(-1)
    if (!last) break
    events.push(...page.events)
    after = last.seq
  }
  return events
}
