// What something on the way changed, and what it did not.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { journal, step } from '../fixture/build-events.ts'
import { indicator } from '../fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../fixture/build-tokens.ts'
import { runCheck } from '../run-check.ts'

describe('a look-up that says something was between, and whose body no code writes', () => {
  const causeWith = (fnr: string, headers: Readonly<Record<string, string>>) => {
    const check = checks.find(({ id }) => id === 'kjernejournal/fnr-digits')
    const opened = step('open-patient', { args: { patient: PATIENT } }, indicator({ json: { fnr }, headers }))
    return check && runCheck(check, readEvidence(journal(...opened))).cause
  }

  it('was changed on the way', () => {
    const via = { via: '1.1 dlp.kommune.no' }
    expect(causeWith('######', via)).toBe('environment')
    expect(causeWith('######', {})).toBe('implementation')
    expect(causeWith('131169 00216', via)).toBe('implementation')
  })
})

describe('an answer with a member more, or less, than usual', () => {
  it.each(['extra-member', 'variant without-extra-member'])('is no trouble on the way: %s', (fault) => {
    const check = checks.find(({ id }) => id === 'kjernejournal/icon-matches-status')
    const seen = { icon: 0, patient: PATIENT }
    const opened = step('open-patient', { args: { patient: PATIENT }, seen }, indicator({ fault }))
    const result = check && runCheck(check, readEvidence(journal(...opened)))
    expect(result).toMatchObject({ verdict: 'failed', cause: 'implementation' })
  })
})
