import { step } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './new-client-again.ts'

const scenario = 'helseid/new-client'
const refusal = { status: 401, answer: { error: 'invalid_client' }, fault: 'variant client-not-ready' }
const logIn = (phase: string, outcome = 'ok') => [
  ...step(
    'log-in',
    { scenario, phase, outcome, args: { user: USER }, seen: { message: 'x' } },
    par(),
    token(),
  ),
  ...step('open-patient', { scenario, phase }, indicator()),
]
const refused = (outcome = 'problem', seen: object = { message: 'Innloggingen gikk ikke.' }) =>
  step('log-in', { scenario, phase: 'attack', outcome, seen: { ...seen } }, par(refusal))

testCheck(check, {
  accept: {
    'a log-in that works later': () => [...logIn('before'), ...refused(), ...logIn('after')],
    'an EPJ that tried again by itself': () => [
      ...logIn('before'),
      ...step('log-in', { scenario, phase: 'attack' }, par(refusal), par(), token()),
      ...logIn('after'),
    ],
  },
  reject: {
    'a refusal that is remembered': {
      events: () => [...logIn('before'), ...refused(), ...logIn('after', 'problem')],
      at: 'reported.outcome',
    },
  },
  decline: {
    'a key that has expired': () => [
      ...logIn('before'),
      ...step(
        'log-in',
        { scenario, phase: 'attack' },
        par({ ...refusal, fault: 'variant client-key-expired' }),
      ),
      ...logIn('after'),
    ],
  },
  undecided: {
    'an EPJ that hung': () => [...logIn('before'), ...refused('timed-out', {}), ...logIn('after')],
    'nobody tried again': () => [...logIn('before'), ...refused()],
    'an EPJ that never worked': () => [...logIn('before', 'problem'), ...refused(), ...logIn('after')],
  },
})
