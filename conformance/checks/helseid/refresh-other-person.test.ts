import { step } from '../../kit/fixture/build-events.ts'
import { par, refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refresh-other-person.ts'

const scenario = 'helseid/other-person-at-refresh'
const spoilt = () => refresh({ fault: 'variant other-person' })
const visit = (phase: string) => [
  ...step('log-in', { scenario, phase, args: { user: USER } }, par(), token()),
  ...step('open-patient', { scenario, phase }, indicator()),
]
const attack = (...calls: Parameters<typeof step>[2][]) => [
  ...visit('before'),
  ...step(
    'open-kjernejournal',
    { scenario, phase: 'attack', outcome: 'problem', seen: { message: 'Logg inn' } },
    ...calls,
  ),
  ...visit('after'),
]

testCheck(check, {
  accept: { 'a renewal that is not used': () => attack(spoilt()) },
  reject: {
    'a session with the new token': {
      events: () => attack(spoilt(), sessionCreate()),
      at: 'header.authorization',
    },
  },
  undecided: {
    'no work before': () => step('open-kjernejournal', { scenario, phase: 'attack' }, spoilt()),
  },
  decline: { 'a good renewal': () => [token(), refresh(), sessionCreate()] },
})
