import { step } from '../../kit/fixture/build-events.ts'
import { refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { type Events, sandwich } from '../../kit/fixture/build-sandwich.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refresh-other-person.ts'

const scenario = 'helseid/other-person-at-refresh'
const spoilt = () => refresh({ fault: 'variant other-person' })
const attack = (...calls: Events) =>
  sandwich(
    {
      scenario,
      visit: ['open-patient', () => [indicator()]],
      attack: ['open-kjernejournal', { outcome: 'problem', seen: { message: 'Logg inn' } }],
    },
    ...calls,
  )

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
