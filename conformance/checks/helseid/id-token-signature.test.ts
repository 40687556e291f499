import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './id-token-signature.ts'

const scenario = 'helseid/id-token-wrong-key'
const spoilt = () => token({ fault: 'variant wrong-id-token-signature' })

testCheck(check, {
  accept: { 'a log-in that is broken off': () => logInAttack({ scenario, logIn: [par(), spoilt()] }) },
  reject: {
    'a user who is let in': {
      events: () => logInAttack({ scenario, logIn: [par(), spoilt()], outcome: 'ok', loggedIn: USER }),
      at: 'response.body.id_token.signature',
    },
    'calls with the tokens': {
      events: () => logInAttack({ scenario, logIn: [par(), spoilt()], later: [sessionCreate()] }),
      at: 'header.authorization',
    },
  },
  undecided: {
    'no work before': () => logInAttack({ scenario, logIn: [par(), spoilt()], without: 'before' }),
  },
})
