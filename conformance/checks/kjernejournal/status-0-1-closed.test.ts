import type { Draft } from '../../kit/fixture/build-events.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { indicator, openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './status-0-1-closed.ts'

const args = { patient: PATIENT }
const click = (status: number, outcome: string, ...calls: readonly Draft[]) => [
  ...step('open-patient', { args }, indicator({ answer: { status, returTekst: '' } })),
  ...step('open-kjernejournal', { outcome }, ...calls),
]
const works = () => click(2, 'ok', sessionCreate(), openPortal())

testCheck(check, {
  accept: {
    'nothing at 0 and 1, and a record at 2': () => [
      ...click(0, 'problem'),
      ...click(1, 'problem'),
      ...works(),
    ],
    'an EPJ where the click just does nothing': () => [...click(1, 'ok'), ...works()],
  },
  reject: {
    'a session at status 1': {
      events: () => [...click(1, 'problem', sessionCreate({ status: 403, answer: {} })), ...works()],
      at: 'calls.session-create',
    },
    'the portal at status 0': {
      events: () => [...click(0, 'ok', openPortal({ status: 400 })), ...works()],
      at: 'calls.open-portal',
    },
    'a session at status 1 of an EPJ that then takes its adapter along': {
      events: () => click(1, 'ok', sessionCreate()).slice(0, -1),
      at: 'calls.session-create',
    },
    'a session at status 1 of an EPJ that then falls over': {
      events: () => click(1, 'timed-out', sessionCreate()),
      at: 'calls.session-create',
    },
  },
  decline: {
    'no click': () => [...step('open-patient', { args }, indicator({ answer: { status: 1 } })), ...works()],
    'status 2': () => works(),
  },
  undecided: {
    'an EPJ that never opens a record': () => click(1, 'problem'),
    'an EPJ that hung at the click': () => [...click(1, 'timed-out'), ...works()],
    'an EPJ that opened one before only': () => [...works(), ...click(1, 'problem')],
  },
})
