import { challengeOf } from '../../evidence/helseid/challenge.ts'
import { par, refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './resource-subset.ts'

const redeemed = () => token({ answer: { refresh_token: 'first' } })
const renewal = (resource: string, refresh_token = 'first', given = 'second') =>
  refresh({ form: { refresh_token, resource }, answer: { refresh_token: given } })
const VERIFIER = 'v'.repeat(43)
/** Another log-in, of another EPJ in the room or for another API, which says at the token endpoint alone what it is for. */
const elsewhere = () => [
  par({ form: { resource: undefined, code_challenge: challengeOf(VERIFIER) } }),
  token({
    form: { code_verifier: VERIFIER, resource: 'nhn:critical-information' },
    answer: { refresh_token: 'other' },
  }),
]

testCheck(check, {
  accept: {
    'the recipient of the log-in': () => [par(), token()],
    'one of two': () => [par({ form: { resource: ['nhn:kjernejournal', 'nhn:other'] } }), token()],
    'a log-in that names none, and so lets all': () => [par({ form: { resource: undefined } }), token()],
    'the recipients of the log-in, one after the other': () => [
      par({ form: { resource: ['nhn:kjernejournal', 'nhn:other'] } }),
      redeemed(),
      renewal('nhn:other'),
    ],
    'a log-in that names none beside one that names Kjernejournal': () => [
      par(),
      redeemed(),
      ...elsewhere(),
      renewal('nhn:critical-information', 'other', 'next'),
      renewal('nhn:kjernejournal'),
    ],
  },
  reject: {
    'another recipient': {
      events: () => [par({ form: { resource: 'nhn:other' } }), token()],
      at: 'body.resource',
    },
    'another recipient when it is renewed': {
      events: () => [par(), redeemed(), renewal('nhn:critical-information')],
      at: 'body.resource',
    },
    'another recipient when it is renewed once more, though another log-in let it': {
      events: () => [
        par(),
        redeemed(),
        ...elsewhere(),
        renewal('nhn:kjernejournal'),
        renewal('nhn:critical-information', 'second', 'third'),
      ],
      at: 'body.resource',
    },
  },
  decline: {
    'a token for whom nobody is named': () => [par(), token({ form: { resource: undefined } })],
    'a renewal of what nobody was seen to log in for': () => [par(), renewal('nhn:other', 'unknown')],
  },
})
