import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './resource-subset.ts'

const renewal = (resource: string) =>
  token({ form: { grant_type: 'refresh_token', code: undefined, refresh_token: 'x', resource } })

testCheck(check, {
  accept: {
    'the recipient of the log-in': () => [par(), token()],
    'one of two': () => [par({ form: { resource: ['nhn:kjernejournal', 'nhn:other'] } }), token()],
    'a log-in that names none, and so lets all': () => [par({ form: { resource: undefined } }), token()],
    'the recipients of the log-in, one after the other': () => [
      par({ form: { resource: ['nhn:kjernejournal', 'nhn:other'] } }),
      token(),
      renewal('nhn:other'),
    ],
  },
  reject: {
    'another recipient': {
      events: () => [par({ form: { resource: 'nhn:other' } }), token()],
      at: 'body.resource',
    },
    'another recipient when it is renewed': {
      events: () => [par(), renewal('nhn:critical-information')],
      at: 'body.resource',
    },
  },
  decline: {
    'a token for whom nobody is named': () => [par(), token({ form: { resource: undefined } })],
  },
})
