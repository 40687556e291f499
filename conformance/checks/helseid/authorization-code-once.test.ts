import { nonceDemand, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './authorization-code-once.ts'

testCheck(check, {
  accept: {
    'two codes': () => [token({ form: { code: 'one' } }), token({ form: { code: 'two' } })],
    'the code again after a demand for a nonce': () => [
      nonceDemand({ form: { code: 'one' } }),
      token({ form: { code: 'one' } }),
    ],
  },
  reject: {
    'the code again after it gave tokens': {
      events: () => [
        token({ form: { code: 'one' } }),
        token({ form: { code: 'one' }, status: 400, answer: {} }),
      ],
      at: 'body.code',
    },
  },
})
