// Holds an EPJ's look-ups against the patients it was told to open (KJ-N36: once per opening, and only for those).
import type { OpeningCount } from '../load-run.ts'

type Seen = Readonly<Record<string, unknown>>

const OPENED = 'patient-opened'
const LOOK_UP = 'kjernejournal.helseindikator'

interface Opened {
  /** Openings that no look-up has answered yet. */
  owed: number
  /** Tries for them that came to nothing. */
  tried: number
  /** Look-ups that no opening stands behind, since the last one. */
  again: number
}

/** @param events of the room's journal, in order */
export function countOpenings(events: readonly Seen[]): OpeningCount {
  const patients = new Map<string, Opened>()
  const seconds = { openings: new Map<number, number>(), lookUps: new Map<number, number>() }
  let [openings, lookUps, failed, duplicates, polled, unasked] = [0, 0, 0, 0, 0, 0]

  function count(lookUp: Seen): void {
    const patient = patientOf(lookUp)
    const opened = patients.get(String(patient))
    const good = isAnswered(lookUp)
    if (opened && opened.owed > 0) settle(opened, good)
    else if (opened) {
      duplicates += 1
      opened.again += 1
      // One more may be two views that both asked; with the next it goes on.
      if (opened.again === 2) polled += 1
    } else if (good || patient !== undefined) unasked += 1
    else failed += 1
  }

  function settle(opened: Opened, good: boolean): void {
    if (good) opened.owed -= 1
    else failed += 1
    opened.tried = good && opened.owed === 0 ? 0 : opened.tried + (good ? 0 : 1)
  }

  for (const event of events) {
    if (event['type'] === 'mark' && event['kind'] === OPENED) {
      const patient = String(patientOf(event))
      const { owed = 0, tried = 0 } = patients.get(patient) ?? {}
      openings += 1
      patients.set(patient, { owed: owed + 1, tried, again: 0 })
      add(seconds.openings, event['at'])
    } else if (event['operation'] === LOOK_UP) {
      lookUps += 1
      add(seconds.lookUps, event['at'])
      count(event)
    }
  }
  return {
    openings,
    lookUps,
    perOpening: openings === 0 ? 0 : Math.round((lookUps / openings) * 100) / 100,
    failed,
    missed: [...patients.values()].reduce((sum, { owed, tried }) => sum + Math.max(0, owed - tried), 0),
    duplicates,
    polled,
    unasked,
    burst: { openings: most(seconds.openings), lookUps: most(seconds.lookUps) },
  }
}

/** A try that came to nothing may be made again: it is not one too many. */
function isAnswered(event: Seen): boolean {
  const status = inside(event['response'], 'status')
  const whole = event['fault'] === undefined && event['aborted'] === undefined
  return whole && typeof status === 'number' && status < 400
}

/** What was refused before it was read has no facts; the patient is in the body still. */
function patientOf(event: Seen): unknown {
  return (
    inside(event['data'], 'patient') ??
    inside(event['facts'], 'patient') ??
    inside(parse(inside(inside(event['request'], 'body'), 'text')), 'fnr')
  )
}

function inside(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? new Map(Object.entries(holder)).get(name) : undefined
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}

function add(bySecond: Map<number, number>, at: unknown): void {
  const second = Math.floor(Date.parse(String(at)) / 1000)
  bySecond.set(second, (bySecond.get(second) ?? 0) + 1)
}

const most = (bySecond: ReadonlyMap<number, number>) => Math.max(0, ...bySecond.values())
