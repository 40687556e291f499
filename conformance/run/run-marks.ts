// Ties run.json to its journal: what was run is said in the journal too, where the chain of hashes holds it.
import { isDeepStrictEqual } from 'node:util'
import type { JournalEvent, Mark } from '#simulators/core/journal/exchange.ts'
import type { RunRecord } from './run-record.ts'

interface RunMark {
  readonly kind: 'run-began' | 'run-ended' | 'attempt-began' | 'attempt-abandoned' | 'run-resumed'
  readonly data: Readonly<Record<string, unknown>>
}

export function beganMark(record: RunRecord): RunMark {
  const { journal: _journal, endedAt: _endedAt, scenarios: _scenarios, language: _language, ...data } = record
  return { kind: 'run-began', data }
}

export function endedMark(endedAt: string, scenarios: RunRecord['scenarios']): RunMark {
  return { kind: 'run-ended', data: { endedAt, scenarios } }
}

/** A person begins a scenario, for the first time or anew. */
export function attemptMark(scenario: string, attempt: number): RunMark {
  return { kind: 'attempt-began', data: { scenario, attempt } }
}

/** The attempt was given up: by the person, or because the machine stood still in it. */
export function abandonedMark(scenario: string, attempt: number): RunMark {
  return { kind: 'attempt-abandoned', data: { scenario, attempt } }
}

/** The run goes on in another process, beginning with this scenario; none when only the end was missing. */
export function resumedMark(scenario: string | undefined): RunMark {
  return { kind: 'run-resumed', data: { ...(scenario !== undefined && { scenario }) } }
}

/** The journal says of the run what run.json says: the same EPJ, plan and settings, the same outcomes. */
export function agrees(record: RunRecord, events: readonly JournalEvent[]): boolean {
  const said = events.filter(
    (event): event is Mark =>
      event.type === 'mark' && (event.kind === 'run-began' || event.kind === 'run-ended'),
  )
  const { endedAt, scenarios } = record
  const expected = [beganMark(record), ...(endedAt === undefined ? [] : [endedMark(endedAt, scenarios)])]
  return isDeepStrictEqual(
    said.map(({ kind, data }) => ({ kind, data })),
    expected,
  )
}

/**
 * The events to judge, one list for each process that the run took: what one knew, the next did not. Not those of
 * attempts that were given up, nor of the scenario that was under way when the run was cut off.
 */
export function sittings(
  record: { readonly endedAt?: string | undefined },
  events: readonly JournalEvent[],
): readonly (readonly JournalEvent[])[] {
  const parts: JournalEvent[][] = [[]]
  const beginnings: unknown[] = []
  for (const event of events) {
    if (event.type === 'mark' && event.kind === 'run-resumed') {
      beginnings.push(event.data['scenario'])
      parts.push([])
    }
    parts.at(-1)?.push(event)
  }
  return parts.map((part, index) => {
    const counted = withoutAbandoned(part)
    if (index < beginnings.length) return beforeScenario(counted, beginnings[index])
    return record.endedAt === undefined ? beforeUnderWay(counted) : counted
  })
}

/** What came before a scenario that was begun anew afterwards. */
function beforeScenario(events: readonly JournalEvent[], scenario: unknown): readonly JournalEvent[] {
  const cut = events.findIndex(
    (event) => event.type === 'mark' && event.kind === 'step-began' && event.data['scenario'] === scenario,
  )
  return cut === -1 ? events : events.slice(0, cut)
}

/** Without what happened in attempts that were given up. Only a person's begin with a mark of their own. */
function withoutAbandoned(events: readonly JournalEvent[]): readonly JournalEvent[] {
  let kept: JournalEvent[] = []
  let begun: number | undefined
  for (const event of events) {
    const kind = event.type === 'mark' ? event.kind : undefined
    if (kind === 'attempt-began') begun = kept.length
    if (event.type === 'mark' && kind === 'attempt-abandoned') {
      kept = begun === undefined ? [...beforeScenario(kept, event.data['scenario'])] : kept.slice(0, begun)
      begun = undefined
    } else kept.push(event)
  }
  return kept
}

function beforeUnderWay(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const isBeginning = (event: JournalEvent): event is Mark =>
    event.type === 'mark' && event.kind === 'step-began'
  const underWay = events.findLast(isBeginning)?.data['scenario']
  const before = events.findLastIndex((event) => isBeginning(event) && event.data['scenario'] !== underWay)
  const cut = events.findIndex((event, index) => index > before && isBeginning(event))
  return cut === -1 ? events : events.slice(0, cut)
}
