import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { logInAttack, sentBack } from '../../kit/fixture/build-log-in-attack.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './state-checked.ts'

const scenario = 'helseid/wrong-state'
const spoilt = { fault: 'variant wrong-state' }
const code = 'secret:code:9'

testCheck(check, {
  accept: {
    'a code that is not used': () => logInAttack({ scenario, logIn: [par(), sentBack(code, spoilt)] }),
  },
  reject: {
    'a code that is used': {
      events: () =>
        logInAttack({
          scenario,
          logIn: [par(), sentBack(code, spoilt), token({ form: { code } })],
          outcome: 'ok',
        }),
      at: 'body.code',
    },
  },
  undecided: {
    'no work afterwards': () =>
      logInAttack({ scenario, logIn: [par(), sentBack(code, spoilt)], without: 'after' }),
  },
  decline: { 'a good log-in': () => [par(), token()] },
})
