import { nonceDemand, refresh, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refused-grant.ts'

const refusal = { status: 400, answer: { error: 'invalid_grant' } }

testCheck(check, {
  accept: {
    'a new log-in after the refusal': () => [token({ form: { code: 'one' }, ...refusal }), token()],
    'a demand for a nonce': () => [nonceDemand({ form: { code: 'one' } }), token({ form: { code: 'one' } })],
  },
  reject: {
    'the code again': {
      events: () => [
        token({ form: { code: 'one' }, ...refusal }),
        token({ form: { code: 'one' }, ...refusal }),
      ],
      at: 'body.code',
    },
    'the refresh token again': {
      events: () => [
        refresh({ form: { refresh_token: 'r' }, ...refusal }),
        refresh({ form: { refresh_token: 'r' } }),
      ],
      at: 'body.refresh_token',
    },
  },
  decline: { 'a system token': () => [systemToken()] },
})
