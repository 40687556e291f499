// A call that is refused: by whom, and for what.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import type { Cause } from '../../result.ts'
import { call, type Draft, journal, step } from '../fixture/build-events.ts'
import { par } from '../fixture/build-helseid-calls.ts'
import { sessionCreate } from '../fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../fixture/build-tokens.ts'
import { recorded, refusedBy } from '../fixture/seeded-causes.ts'
import { runCheck } from '../run-check.ts'
import { stopsIn } from '../stops.ts'

describe('a call that is refused, and nobody says why', () => {
  const causeOf = (created: Draft): Cause | undefined => {
    const events = step('open-kjernejournal', { args: { patient: PATIENT } }, created)
    return stopsIn(readEvidence(journal(...events)))[0]?.cause
  }

  it('is right as far as the bench knows: the fault is its own', () => {
    expect(causeOf(sessionCreate({ status: 400, answer: {} }))).toBe('simulator')
    expect(causeOf(sessionCreate({ status: 404, answer: {} }))).toBe('simulator')
    expect(causeOf(sessionCreate(refusedBy('body.ehr_code_challenge')))).toBe('implementation')
  })

  it('is not the bench’s when a fault was ordered, the address is nobody’s, or it was recorded elsewhere', () => {
    expect(causeOf(sessionCreate({ status: 429, answer: {}, fault: 'status' }))).toBe('environment')
    const nowhere = call('POST', 'kjernejournal.unknown', '/kjernejournal/api/nowhere', { status: 404 })
    expect(causeOf(nowhere)).toBe('configuration')
    expect(causeOf(recorded(sessionCreate({ status: 400, answer: {} })))).toBe('implementation')
  })
})

describe('the cause of a scope that HelseID refuses', () => {
  const explanation = { at: 'body.scope', reason: 'refused' }
  const causeOfScope = (scope: string) => {
    const events = journal(
      par({ form: { scope }, status: 400, answer: { error: 'invalid_scope' }, explanation }),
    )
    const check = checks.find(({ id }) => id === 'helseid/kjernejournal-scopes')
    return check && runCheck(check, readEvidence(events)).cause
  }

  it('is code where the scopes are joined by something else than spaces', () => {
    expect(causeOfScope('openid,nhn:kjernejournal/api')).toBe('implementation')
    expect(causeOfScope('openid+nhn:kjernejournal/api')).toBe('implementation')
    expect(causeOfScope('openid nhn:kjernejournal/api')).toBe('configuration')
  })
})
