import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './id-token-audience.ts'

const scenario = 'helseid/id-token-for-another'
const spoilt = () => token({ fault: 'variant wrong-audience' })

testCheck(check, {
  accept: { 'a log-in that is broken off': () => logInAttack({ scenario, logIn: [par(), spoilt()] }) },
  reject: {
    'a user who is let in': {
      events: () => logInAttack({ scenario, logIn: [par(), spoilt()], outcome: 'ok', loggedIn: USER }),
      at: 'response.body.id_token.aud',
    },
  },
  undecided: { 'no work after': () => logInAttack({ scenario, logIn: [par(), spoilt()], without: 'after' }) },
})
