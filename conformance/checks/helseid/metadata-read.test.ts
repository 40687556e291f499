import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { journal, ownEpj, step } from '../../kit/fixture/build-events.ts'
import { metadata, par, refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import { runCheck } from '../../kit/run-check.ts'
import check from './metadata-read.ts'

testCheck(check, {
  accept: {
    'metadata first': () => [metadata(), par()],
    'the own EPJ, metadata first': () => [ownEpj(), ...step('log-in', {}, metadata(), par())],
  },
  reject: {
    'no metadata': { events: () => [ownEpj(), ...step('log-in', {}, par(), token())], at: 'request.target' },
    'metadata too late': {
      events: () => [ownEpj(), ...step('log-in', {}, par(), metadata())],
      at: 'request.target',
    },
  },
  decline: {
    'metadata alone': () => [metadata()],
    'an EPJ that was at work before anybody looked': () => [par(), token()],
    'an EPJ whose room was set back after the log-in': () => [ownEpj(), ...step('advance', {}, refresh())],
    'an EPJ that goes on working from one run to the next': () => step('log-in', {}, par(), token()),
  },
})

describe('an EPJ that was at work before the run', () => {
  it('is told to begin anew', () => {
    const evidence = readEvidence(journal(...step('log-in', {}, par(), token())))
    expect(runCheck(check, evidence).note?.en).toContain('Restart the EPJ just before the next run')
  })
})
