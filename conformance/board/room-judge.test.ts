import { describe, expect, it } from 'vitest'
import { createJournal } from '#simulators/core/journal/journal.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { critical, portalByTicket } from '../kit/fixture/build-data-calls.ts'
import { type Draft, journal } from '../kit/fixture/build-events.ts'
import { indicator, sessionCreate } from '../kit/fixture/build-kjernejournal-calls.ts'
import { createRoomJudge, planSeen } from './room-judge.ts'

const seen = (...drafts: readonly Draft[]) => planSeen(readEvidence(journal(...drafts)))

describe('the plan that what an EPJ does belongs to', () => {
  it('is told by how it comes to Kjernejournal', () => {
    expect(seen()).toBe('portal')
    expect(seen(indicator())).toBe('portal')
    expect(seen(indicator(), portalByTicket())).toBe('portal-ticket')
    expect(seen(indicator(), critical())).toBe('api')
  })

  it('is the portal’s for an EPJ that has a session there, whatever else it does', () => {
    expect(seen(sessionCreate(), portalByTicket(), critical())).toBe('portal')
  })
})

describe('what is judged of a room', () => {
  it('does not grow with what is sent, however large: the oldest is let go, and that is said', () => {
    const room = { journal: createJournal({ now: () => 0 }) }
    const judge = createRoomJudge(room)
    const text = 'x'.repeat(4 * 1024 * 1024)
    for (let calls = 1; calls <= 15; calls += 1) {
      room.journal.append({ type: 'mark', kind: 'note', data: { text } })
      if (calls % 5 === 0) expect(judge.state('helseid-only')).toMatchObject({ seq: calls, shortened: 0 })
    }
    room.journal.append({ type: 'mark', kind: 'note', data: { text } })
    expect(judge.state('helseid-only')).toMatchObject({ seq: 16, shortened: 15 })
  })
})
