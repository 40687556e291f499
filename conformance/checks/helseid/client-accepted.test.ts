import { call } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './client-accepted.ts'

const refused = (at: string) => [
  par({ status: 401, answer: { error: 'invalid_client' }, explanation: { reason: 'no', at } }),
]

testCheck(check, {
  accept: {
    'a client that HelseID takes': () => [par(), token()],
    'a client_id that stands twice': () => [
      par({
        status: 400,
        answer: { error: 'invalid_request' },
        explanation: { reason: 'no', at: 'body.client_id', expected: 'once' },
      }),
    ],
  },
  reject: {
    'an unknown client': { events: () => refused('body.client_id'), at: 'body.client_id' },
    'another key': {
      events: () => refused('body.client_assertion.signature'),
      at: 'body.client_assertion.signature',
    },
  },
  decline: {
    'only an answer that the bench spoilt': () => [par({ status: 401, answer: {}, fault: 'status' })],
    'a form that says nothing of who is calling': () => [
      call('POST', 'helseid.par', '/helseid/connect/par', { status: 400 }),
    ],
  },
})
