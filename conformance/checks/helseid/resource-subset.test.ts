import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './resource-subset.ts'

testCheck(check, {
  accept: {
    'the recipient of the log-in': () => [par(), token()],
    'one of two': () => [par({ form: { resource: ['nhn:kjernejournal', 'nhn:other'] } }), token()],
  },
  reject: {
    'another recipient': {
      events: () => [par({ form: { resource: 'nhn:other' } }), token()],
      at: 'body.resource',
    },
  },
  decline: { 'a log-in that names none': () => [par({ form: { resource: undefined } }), token()] },
})
