import { assertion, fresh } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { attestDetail } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-once.ts'

const attested = () => assertion({ assertion_details: [attestDetail()] })
const inLogIn = { authorization_details: JSON.stringify([attestDetail()]) }

testCheck(check, {
  accept: {
    'in the log-in': () => [par({ form: inLogIn }), token()],
    'in the log-in of one user, and as another redeems the code': () => [
      par({ form: { ...inLogIn, code_challenge: fresh('challenge') } }),
      par(),
      token({ form: { client_assertion: attested() } }),
    ],
    'when the code is redeemed': () => [par(), token({ form: { client_assertion: attested() } })],
  },
  reject: {
    'in both': {
      events: () => [par({ form: inLogIn }), token({ form: { client_assertion: attested() } })],
      at: 'body.client_assertion.assertion_details',
    },
    'in both, while another user logs in without': {
      events: () => [
        par({ form: inLogIn }),
        par({ form: { code_challenge: fresh('challenge') } }),
        token({ form: { client_assertion: attested() } }),
      ],
      at: 'body.client_assertion.assertion_details',
    },
    'twice in the pushed request': {
      events: () => [par({ form: { ...inLogIn, client_assertion: attested() } })],
      at: 'body.client_assertion.assertion_details',
    },
  },
  decline: { 'a log-in without': () => [par(), token()] },
})
