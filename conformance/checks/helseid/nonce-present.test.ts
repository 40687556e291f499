import { jwt } from '../../kit/fixture/build-events.ts'
import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './nonce-present.ts'

testCheck(check, {
  accept: {
    'a new nonce for each log-in': () => [par(), par()],
    'a refused request that is sent again': () => [
      par({ form: { nonce: 'same' }, status: 400, answer: { error: 'invalid_client' } }),
      par({ form: { nonce: 'same' } }),
    ],
    'a nonce in the request object': () => [
      par({ form: { nonce: undefined, request: jwt({ alg: 'ES256' }, { nonce: 'in-the-object' }) } }),
    ],
  },
  reject: {
    'no nonce': { events: () => [par({ form: { nonce: undefined } })], at: 'body.nonce' },
    'an empty nonce': { events: () => [par({ form: { nonce: '' } })], at: 'body.nonce' },
    'the same nonce in two log-ins': {
      events: () => [par({ form: { nonce: 'same' } }), par({ form: { nonce: 'same' } })],
      at: 'body.nonce',
    },
  },
})
