// Holds an EPJ's look-ups against the patients it was told to open (KJ-N36: once per opening, and only for those).
import type { OpeningCount } from './load-run.ts'

type Seen = Readonly<Record<string, unknown>>

export const OPENED = 'patient-opened'
const LOOK_UP = 'kjernejournal.helseindikator'

/** @param events of the room's journal, in order */
export function countOpenings(events: readonly Seen[]): OpeningCount {
  /** Openings of each patient that no look-up has been made for yet. */
  const owed = new Map<string, number>()
  /** Look-ups of each opened patient that no opening stands behind, since the last one. */
  const again = new Map<string, number>()
  const seconds = { openings: new Map<number, number>(), lookUps: new Map<number, number>() }
  let [openings, lookUps, duplicates, polled, unasked] = [0, 0, 0, 0, 0]
  for (const event of events) {
    const patient = String(patientOf(event))
    if (event['type'] === 'mark' && event['kind'] === OPENED) {
      openings += 1
      again.set(patient, 0)
      owed.set(patient, (owed.get(patient) ?? 0) + 1)
      add(seconds.openings, event['at'])
    } else if (event['operation'] === LOOK_UP) {
      lookUps += 1
      add(seconds.lookUps, event['at'])
      const left = owed.get(patient) ?? 0
      const more = again.get(patient)
      if (more === undefined) unasked += 1
      else if (left > 0) owed.set(patient, left - 1)
      else {
        duplicates += 1
        again.set(patient, more + 1)
        // One more may be two views that both asked; with the next it goes on.
        if (more + 1 === 2) polled += 1
      }
    }
  }
  return {
    openings,
    lookUps,
    perOpening: openings === 0 ? 0 : Math.round((lookUps / openings) * 100) / 100,
    duplicates,
    polled,
    unasked,
    burst: { openings: most(seconds.openings), lookUps: most(seconds.lookUps) },
  }
}

function patientOf(event: Seen): unknown {
  const holder = event['data'] ?? event['facts']
  return typeof holder === 'object' && holder !== null && 'patient' in holder ? holder.patient : undefined
}

function add(bySecond: Map<number, number>, at: unknown): void {
  const second = Math.floor(Date.parse(String(at)) / 1000)
  bySecond.set(second, (bySecond.get(second) ?? 0) + 1)
}

const most = (bySecond: ReadonlyMap<number, number>) => Math.max(0, ...bySecond.values())
