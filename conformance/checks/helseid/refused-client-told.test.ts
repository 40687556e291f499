import { step } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refused-client-told.ts'

const scenario = 'helseid/key-expired'
const refusal = { status: 401, answer: { error: 'invalid_client' }, fault: 'variant client-key-expired' }
const visit = (phase: string) => [
  ...step('log-in', { scenario, phase, args: { user: USER } }, par(), token()),
  ...step('open-patient', { scenario, phase }, indicator()),
]
const told = (seen: object) => [
  ...visit('before'),
  ...step('log-in', { scenario, phase: 'attack', outcome: 'problem', seen: { ...seen } }, par(refusal)),
  ...visit('after'),
]

testCheck(check, {
  accept: { 'a message': () => told({ message: 'Innloggingen gikk ikke.' }) },
  reject: {
    'no message': { events: () => told({ message: null }), at: 'reported.message' },
    'an empty message': { events: () => told({ message: ' ' }), at: 'reported.message' },
  },
  undecided: { 'nothing reported': () => told({}) },
})
