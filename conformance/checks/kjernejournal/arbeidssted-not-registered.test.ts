import { step } from '../../kit/fixture/build-events.ts'
import { refresh } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './arbeidssted-not-registered.ts'

const scenario = 'kjernejournal/arbeidssted-not-registered'
const refusal = { status: 400, answer: { error: 'invalid_request' }, fault: 'variant hid-1002' }
const visit = (phase: string) => [
  ...step('open-patient', { scenario, phase }, indicator()),
  ...step('open-kjernejournal', { scenario, phase }, refresh(), sessionCreate()),
]
const refused = (seen: object, outcome = 'problem') => [
  ...visit('before'),
  ...step('open-kjernejournal', { scenario, phase: 'attack', outcome, seen: { ...seen } }, refresh(refusal)),
]

testCheck(check, {
  accept: {
    'a message': () => [...refused({ message: 'Arbeidsstedet er ikke registrert.' }), ...visit('after')],
  },
  reject: {
    'no message': {
      events: () => [...refused({ message: null }), ...visit('after')],
      at: 'reported.message',
    },
    'an opening that is reported as a success': {
      events: () => [...refused({ message: null }, 'ok'), ...visit('after')],
      at: 'reported.message',
    },
  },
  undecided: {
    'nothing reported': () => [...refused({}), ...visit('after')],
    'an icon reported, and nothing of messages': () => [...refused({ icon: 0 }), ...visit('after')],
    'an EPJ that hung': () => [...refused({}, 'timed-out'), ...visit('after')],
    'an EPJ that was switched off': () => [...refused({ message: 'Feil' })],
  },
})
