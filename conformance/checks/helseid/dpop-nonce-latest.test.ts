import { call, proof, wait } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { KEY } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-nonce-latest.ts'

const using = (nonce: string, next: string, header: Readonly<Record<string, unknown>> = {}) =>
  token({ headers: { dpop: proof({ nonce }, header) }, answerHeaders: { 'dpop-nonce': next } })

const OTHER_KEY = { jwk: { ...KEY, x: 'other' } }

testCheck(check, {
  accept: {
    'two parts of an EPJ, each with a key and nonces of its own': () => [
      using('x', 'a'),
      using('y', 'b', OTHER_KEY),
      wait(60),
      using('a', 'c'),
      using('b', 'd', OTHER_KEY),
    ],
    'the newest each time': () => [using('a', 'b'), using('b', 'c'), using('c', 'c')],
    'no new one': () => [using('a', 'a'), wait(60), using('a', 'a')],
  },
  reject: {
    'the first one still': {
      events: () => [using('x', 'a'), wait(5), using('a', 'b'), wait(5), using('a', 'c')],
      at: 'header.dpop.nonce',
    },
  },
  decline: {
    'calls without a proof, or with one that has no nonce': () => [
      call('POST', 'helseid.token', '/helseid/connect/token', {
        status: 400,
        answerHeaders: { 'dpop-nonce': 'a' },
      }),
      token({ headers: { dpop: proof() }, status: 400, answerHeaders: { 'dpop-nonce': 'a' } }),
    ],
  },
})
