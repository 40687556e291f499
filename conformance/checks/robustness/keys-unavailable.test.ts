import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './keys-unavailable.ts'

const keysDown = (outcome: 'ok' | 'problem', without?: 'after') =>
  logInAttack({
    scenario: 'robustness/keys-down',
    logIn: [par(), token({ fault: 'variant rotate-keys' })],
    outcome,
    ...(without && { without }),
  })

testCheck(check, {
  accept: { 'a log-in that is broken off': () => keysDown('problem') },
  reject: { 'a user who is let in': { events: () => keysDown('ok'), at: 'response.body.id_token.kid' } },
  undecided: { 'no work after': () => keysDown('problem', 'after') },
})
