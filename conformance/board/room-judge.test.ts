import { describe, expect, it } from 'vitest'
import { readEvidence } from '../evidence/evidence.ts'
import { indicator, sessionCreate } from '../kit/build-calls.ts'
import { critical, portalByTicket } from '../kit/build-data-calls.ts'
import { type Draft, journal } from '../kit/build-events.ts'
import { planSeen } from './room-judge.ts'

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
