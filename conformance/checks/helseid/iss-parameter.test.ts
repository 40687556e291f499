import { fresh } from '../../kit/fixture/build-events.ts'
import { authorize, nonceDemand, par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { type AttackParts, logInAttack, sentBack } from '../../kit/fixture/build-log-in-attack.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './iss-parameter.ts'

const fault = 'variant wrong-issuer'
const code = fresh('secret:code')
const spoilt = () => [par(), sentBack(code, { fault })]
const attack = (parts: Partial<AttackParts>) =>
  logInAttack({ scenario: 'helseid/wrong-issuer', logIn: spoilt(), ...parts })

testCheck(check, {
  accept: {
    'an EPJ that throws the code away': () => attack({}),
    'an EPJ that begins anew with another code': () =>
      attack({ logIn: [...spoilt(), par(), token()], outcome: 'ok' }),
  },
  reject: {
    'the code exchanged for tokens': {
      events: () => attack({ logIn: [...spoilt(), token({ form: { code } })], outcome: 'ok' }),
      at: 'body.code',
    },
    'an attempt at it, though HelseID asked for a nonce': {
      events: () => attack({ logIn: [...spoilt(), nonceDemand({ form: { code } })] }),
      at: 'body.code',
    },
  },
  decline: {
    'an answer that was not spoilt': () =>
      attack({ logIn: [par(), sentBack(code), token({ form: { code } })] }),
    'a redirect to the log-in page, which carries no code': () =>
      attack({ logIn: [par(), authorize({ fault })] }),
  },
  undecided: {
    'an EPJ that did not work before': () => attack({ without: 'before' }),
    'an EPJ that did not work afterwards': () => attack({ without: 'after' }),
  },
})
