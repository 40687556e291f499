import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { type AttackParts, logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './level-4-demanded.ts'

const LEVEL = 'helseid://claims/identity/security_level'
const low = () => accessToken({ [LEVEL]: '3' })
const loggedIn = () => [par(), token({ answer: { access_token: low() } })]
const attack = (parts: Partial<AttackParts>) =>
  logInAttack({ scenario: 'helseid/level-too-low', logIn: loggedIn(), ...parts })
const opened = () => [sessionCreate({ access: low(), status: 400 })]

testCheck(check, {
  accept: {
    'an EPJ that stops after the log-in': () => attack({}),
    'an EPJ that asks for level 4 and gets nothing': () => attack({ logIn: [par()] }),
  },
  reject: {
    'a session for the user, though it was refused': {
      events: () => attack({ outcome: 'ok', later: opened() }),
      at: `header.authorization.${LEVEL}`,
    },
    'a portal that is opened': {
      events: () => attack({ outcome: 'ok', later: [openPortal()] }),
      at: `header.authorization.${LEVEL}`,
    },
  },
  decline: {
    'an EPJ that did not even try': () => attack({ logIn: [] }),
    'another scenario': () => attack({ scenario: 'helseid/wrong-nonce', later: opened() }),
  },
  undecided: {
    'a user who came at level 4 all the same': () =>
      attack({ logIn: [par(), token()], outcome: 'ok', later: [sessionCreate()] }),
    'an EPJ that fell, and said nothing': () => attack({ message: null }),
    'an EPJ that did not work before': () => attack({ without: 'before' }),
    'an EPJ that did not work afterwards': () => attack({ without: 'after' }),
  },
})
