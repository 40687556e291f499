import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './id-token-expired.ts'

const scenario = 'helseid/id-token-expired'
const spoilt = () => token({ fault: 'variant expired-id-token' })

testCheck(check, {
  accept: { 'a log-in that is broken off': () => logInAttack({ scenario, logIn: [par(), spoilt()] }) },
  reject: {
    'a user who is let in': {
      events: () => logInAttack({ scenario, logIn: [par(), spoilt()], outcome: 'ok', loggedIn: USER }),
      at: 'response.body.id_token.exp',
    },
  },
  undecided: {
    'no work after': () => logInAttack({ scenario, logIn: [par(), spoilt()], without: 'after' }),
    'an EPJ that fell, and was started anew': () =>
      logInAttack({ scenario, logIn: [par(), spoilt()], message: null }),
  },
})
