import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './keys-followed.ts'

const rotated = (outcome: 'ok' | 'problem', without?: 'before') =>
  logInAttack({
    scenario: 'helseid/keys-rotated',
    logIn: [par(), token({ fault: 'variant rotate-keys' })],
    outcome,
    ...(without && { without }),
  })

testCheck(check, {
  accept: { 'a user who is let in': () => rotated('ok') },
  reject: {
    'a user who is turned away': { events: () => rotated('problem'), at: 'response.body.id_token.kid' },
  },
  undecided: { 'an EPJ that did not work before': () => rotated('problem', 'before') },
  decline: { 'a log-in without a change': () => [par(), token()] },
})
