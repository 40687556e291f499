import { describe, expect, it } from 'vitest'
import { call, journal, mark, step } from '../../kit/fixture/build-events.ts'
import { readEvidence } from '../evidence.ts'

const ping = () => call('GET', 'kjernejournal.ping', '/kjernejournal/api/v1/ping')
const began = (scenario: string, action: string) => mark('step-began', { scenario, action, args: {} })

describe('steps', () => {
  it('hold the calls that were made while they went on, and no others', () => {
    const { calls, steps } = readEvidence(
      journal(ping(), ...step('log-in', {}, ping()), ping(), ...step('log-out', {}, ping()), ping()),
    )
    expect(calls.map((one) => steps.find(({ id }) => id === one.step)?.action)).toEqual([
      undefined,
      'log-in',
      undefined,
      'log-out',
      undefined,
    ])
  })

  it('that were never ended, because the EPJ was lost, do not swallow what came later', () => {
    const { calls, steps } = readEvidence(
      journal(began('one', 'open-patient'), ping(), ...step('log-in', { scenario: 'two' }, ping())),
    )
    expect(steps.map(({ outcome, scenario }) => [scenario, outcome])).toEqual([
      ['one', 'unfinished'],
      ['two', 'ok'],
    ])
    expect(calls.map(({ scenario }) => scenario)).toEqual(['one', 'two'])
  })

  it('report what a clinician can see, and nothing of another kind', () => {
    const seen = { icon: { a: [1] }, tooltip: ['x'], message: 'Feil', patient: null, portal: 5 }
    const { steps } = readEvidence(journal(...step('open-patient', { seen })))
    expect(steps[0]?.seen).toEqual({ message: 'Feil', patient: null })
  })

  it('are read of whatever a journal that somebody wrote may hold', () => {
    const wordless = { toString: 1 }
    const events = journal(
      mark('step-began', { scenario: wordless, action: wordless, args: wordless }),
      mark('message', { from: wordless, to: [wordless], subject: null }),
    )
    expect(readEvidence(events).steps).toMatchObject([{ scenario: '', action: '' }])
    expect(readEvidence(events).onboarding.messages).toMatchObject([{ from: '', to: '', subject: '' }])
  })

  it('that the journal ends in go on to its end', () => {
    const { calls } = readEvidence(journal(began('one', 'log-in'), ping(), mark('note', {}), ping()))
    expect(calls.map(({ scenario }) => scenario)).toEqual(['one', 'one'])
  })
})
