import { call, ownEpj, step } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './keys-fetched.ts'

const keys = () => call('GET', 'helseid.jwks', '/helseid/jwks', { answer: { keys: [] } })
const keyChange = (outcome: 'ok' | 'problem', ...later: readonly ReturnType<typeof keys>[]) =>
  logInAttack({
    scenario: 'helseid/keys-rotated',
    logIn: [par(), token({ fault: 'variant rotate-keys' }), ...later],
    outcome,
  })

testCheck(check, {
  accept: {
    'keys first': () => [token(), keys(), sessionCreate()],
    'an EPJ that was at work before, and fetches the new key': () => keyChange('ok', keys()),
  },
  reject: {
    'no keys': {
      events: () => [ownEpj(), ...step('log-in', {}, token(), sessionCreate())],
      at: 'header.authorization',
    },
    'an EPJ that was at work before, and lets a user in on a key it never fetched': {
      events: () => keyChange('ok'),
      at: 'response.body.id_token.kid',
    },
  },
  decline: {
    'no call for a user': () => [token(), keys()],
    'an EPJ that was at work before anybody looked': () => [token(), sessionCreate()],
    'an EPJ that goes on working from one run to the next': () =>
      step('log-in', {}, token(), sessionCreate()),
    'an EPJ whose room was set back after the log-in': () => [
      ownEpj(),
      ...step('open-kjernejournal', {}, sessionCreate()),
    ],
    'a user who is turned away when the key was changed': () => keyChange('problem'),
  },
})
