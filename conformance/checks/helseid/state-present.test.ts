import { jwt } from '../../kit/fixture/build-events.ts'
import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './state-present.ts'

testCheck(check, {
  accept: {
    'a new state for each log-in': () => [par(), par()],
    'a refused request that is sent again': () => [
      par({ form: { state: 'same' }, status: 400, answer: { error: 'invalid_client' } }),
      par({ form: { state: 'same' } }),
    ],
    'a state in the request object': () => [
      par({ form: { state: undefined, request: jwt({ alg: 'ES256' }, { state: 'in-the-object' }) } }),
    ],
  },
  reject: {
    'no state': { events: () => [par({ form: { state: undefined } })], at: 'body.state' },
    'an empty state': { events: () => [par({ form: { state: '' } })], at: 'body.state' },
    'the same state in two log-ins': {
      events: () => [par({ form: { state: 'same' } }), par({ form: { state: 'same' } })],
      at: 'body.state',
    },
  },
})
