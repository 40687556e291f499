import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { ENTRY_MARK } from '../evidence/onboarding/entries.ts'
import { readOnboarding } from '../evidence/onboarding/onboarding.ts'
import { call, type Draft, journal, mark } from '../kit/fixture/build-events.ts'
import {
  childFound,
  clientMade,
  fileDownloaded,
  kommuneFound,
  mailSent,
  operatorSaved,
  portalOpened,
  rightGiven,
  tokenFetched,
  unitsSaved,
} from '../kit/fixture/build-onboarding.ts'
import { USER } from '../kit/fixture/build-tokens.ts'
import { readJourney } from './journey.ts'
import { createRoomJourney } from './room-journey.ts'

const SEED = 'room-journey'

/** A room whose journal has these events, in so far as a journey asks for them. */
function roomWith(events: readonly JournalEvent[]): Room {
  const lines = events.map((event) => JSON.stringify({ ...event, prev: '', hash: String(event.seq) }))
  return {
    seed: SEED,
    journal: { lines: (after: number, limit: number) => lines.slice(after, after + limit) },
  } as unknown as Room
}

const lookedUp = (n: number): Draft =>
  call('POST', 'kjernejournal.helseindikator', '/kjernejournal/api/v1/helseindikator', {
    headers: { authorization: `DPoP ${n}` },
    status: n % 3 === 0 ? 403 : 200,
    answer: { status: 2 },
  })
/** A link that somebody has clicked: a person's, by that header alone. */
const clicked: Draft = (seq, at) => {
  const event = fileDownloaded()(seq, at)
  if (event.type !== 'exchange') throw new Error('no exchange')
  const { by: _nobody, ...facts } = event.facts ?? {}
  return { ...event, facts, request: { ...event.request, headers: [['sec-fetch-mode', 'navigate']] } }
}

describe('a room’s journey', () => {
  it('is the same from what is kept of the calls as from all of them, however many come between', () => {
    const many = (from: number) => Array.from({ length: 700 }, (_, n) => lookedUp(from + n))
    const events = journal(
      rightGiven(),
      mark(ENTRY_MARK, { line: 'KOM-B01', who: 'IT', when: '2026-03-02', note: '', done: true }),
      kommuneFound(),
      ...many(0),
      clientMade(),
      clicked,
      childFound(),
      mailSent(),
      mark('step', { action: 'log-in' }),
      ...many(700),
      tokenFetched(),
      unitsSaved('100000009'),
      operatorSaved(USER),
      portalOpened('13116900216'),
    )
    const kept = createRoomJourney(roomWith(events)).read()
    expect(kept.seq).toBe(events.length)
    expect(kept.seen.downloads).toHaveLength(1)
    const { seq: _seq, ...journey } = kept
    expect(journey).toEqual(readJourney(readOnboarding(events), journey.municipality))
  })
})
