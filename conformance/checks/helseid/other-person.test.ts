import { par, token, USER } from '../../kit/build-calls.ts'
import { logInAttack } from '../../kit/build-log-in-attack.ts'
import { testCheck } from '../../kit/test-check.ts'
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
