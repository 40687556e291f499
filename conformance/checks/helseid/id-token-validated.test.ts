import { par, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { type AttackParts, logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './id-token-validated.ts'

const fault = 'variant wrong-nonce'
const spoilt = () => [par(), token({ fault })]
const attack = (parts: Partial<AttackParts>) =>
  logInAttack({ scenario: 'helseid/wrong-nonce', logIn: spoilt(), ...parts })

testCheck(check, {
  accept: {
    'an EPJ that does not let the user in': () => attack({}),
    'an EPJ that works on for itself, with its own token': () => attack({ later: [systemToken({ fault })] }),
    'an EPJ that logs the user in anew, rightly': () =>
      attack({
        logIn: [...spoilt(), par(), token()],
        outcome: 'ok',
        loggedIn: USER,
        later: [sessionCreate()],
      }),
  },
  reject: {
    'a user who was let in': {
      events: () => attack({ outcome: 'ok', loggedIn: USER }),
      at: 'response.body.id_token.nonce',
    },
    'a session for the user': {
      events: () => attack({ later: [sessionCreate()] }),
      at: 'header.authorization',
    },
  },
  decline: {
    'an ID token that was not spoilt': () => attack({ logIn: [par(), token()], outcome: 'ok' }),
    'another misbehaviour': () => attack({ logIn: [par(), token({ fault: 'status 503' })] }),
  },
  undecided: {
    'an EPJ that did not work before': () => attack({ without: 'before' }),
    'an EPJ that did not work afterwards': () => attack({ without: 'after' }),
  },
})
