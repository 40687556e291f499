import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './other-person.ts'

const scenario = 'helseid/other-person'
const spoilt = () => token({ fault: 'variant other-person' })
const pid = 'response.body.id_token.helseid://claims/identity/pid'

testCheck(check, {
  accept: { 'a log-in that is broken off': () => logInAttack({ scenario, logIn: [par(), spoilt()] }) },
  reject: {
    'a user who is let in': {
      events: () => logInAttack({ scenario, logIn: [par(), spoilt()], outcome: 'ok', loggedIn: USER }),
      at: pid,
    },
  },
  undecided: { 'no work after': () => logInAttack({ scenario, logIn: [par(), spoilt()], without: 'after' }) },
})
