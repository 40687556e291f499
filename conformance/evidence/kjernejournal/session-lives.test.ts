import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { readEvidence } from '../evidence.ts'
import { AT_ONCE } from './session-lives.ts'

const at = '2026-03-02T08:00:00.000Z'

/** Each step opens a patient and a session, each session is another user's, and none is ever ended. */
function sessions(count: number): readonly JournalEvent[] {
  return Array.from({ length: count }, (_, index): readonly JournalEvent[] => {
    const seq = 3 * index + 1
    const claims = { 'helseid://claims/identity/pid': `user ${index}`, exp: 9_999_999_999 }
    const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
    const data = { scenario: 's', action: 'open-patient', args: { patient: `patient ${index}` } }
    return [
      { v: 1, seq, at, type: 'mark', kind: 'step-began', data },
      {
        v: 1,
        seq: seq + 1,
        at,
        type: 'exchange',
        simulator: 'kjernejournal',
        operation: 'kjernejournal.session-create',
        request: { method: 'POST', target: '/', headers: [['authorization', `DPoP ${token}`]] },
        response: { status: 200, headers: [], body: { text: JSON.stringify({ sessionId: `${index}` }) } },
      },
      { v: 1, seq: seq + 2, at, type: 'mark', kind: 'step-ended', data: { scenario: 's', outcome: 'ok' } },
    ]
  }).flat()
}

describe('sessions that are never ended', () => {
  it('are each left behind by every later patient', () => {
    const { lives, patientChanges } = readEvidence(sessions(4))
    expect(lives).toHaveLength(4)
    expect(patientChanges).toHaveLength(1 + 2 + 3)
  })

  it('do not grow with the square of their number: a small bundle must not take all memory', () => {
    const count = 5 * AT_ONCE
    const { lives, patientChanges } = readEvidence(sessions(count))
    expect(lives).toHaveLength(count)
    expect(patientChanges.length).toBeGreaterThan(3 * AT_ONCE * AT_ONCE)
    expect(patientChanges.length).toBeLessThan(count * AT_ONCE)
  })
})
