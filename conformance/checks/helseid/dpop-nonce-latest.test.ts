import { type CallParts, call, proof, wait } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { KEY } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-nonce-latest.ts'

const using = (
  nonce: string,
  next: string,
  header: Readonly<Record<string, unknown>> = {},
  parts: CallParts = {},
) => token({ headers: { dpop: proof({ nonce }, header) }, answerHeaders: { 'dpop-nonce': next }, ...parts })

/** What a process that has no nonce yet begins with. */
const asking = (next: string) =>
  token({ headers: { dpop: proof() }, status: 400, answerHeaders: { 'dpop-nonce': next } })

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
    'two processes with one key, each with the nonces that it was given itself': () => [
      asking('a'),
      using('a', 'a'),
      asking('a'),
      using('a', 'b'),
      wait(60),
      using('a', 'c'),
      wait(60),
      using('b', 'd'),
      using('c', 'd'),
      wait(60),
      using('d', 'e'),
      wait(60),
      using('d', 'e'),
    ],
    'one whose newer nonce was lost on its way': () => [
      using('x', 'a'),
      using('a', 'b', {}, { fault: 'cut' }),
      wait(60),
      using('a', 'c'),
    ],
    'calls that were under way at once': () => [using('x', 'a'), using('a', 'b'), using('a', 'b')],
    'two processes, of which one had two calls under way at once': () => [
      asking('a'),
      asking('a'),
      using('a', 'b'),
      using('a', 'b'),
      wait(60),
      using('a', 'c'),
    ],
    'the newest each time': () => [using('a', 'b'), using('b', 'c'), using('c', 'c')],
    'no new one': () => [using('a', 'a'), wait(60), using('a', 'a')],
  },
  reject: {
    'the first one still': {
      events: () => [using('x', 'a'), wait(5), using('a', 'b'), wait(5), using('a', 'c')],
      at: 'header.dpop.nonce',
    },
    'one more use of it than there are processes': {
      events: () => [
        asking('a'),
        asking('a'),
        using('a', 'b'),
        wait(5),
        using('a', 'b'),
        wait(5),
        using('b', 'c'),
        wait(5),
        using('b', 'c'),
        wait(5),
        using('b', 'd'),
      ],
      at: 'header.dpop.nonce',
    },
  },
  decline: {
    'calls without a proof, or with one that has no nonce': () => [
      call('POST', 'helseid.token', '/helseid/connect/token', {
        status: 400,
        answerHeaders: { 'dpop-nonce': 'a' },
      }),
      asking('a'),
    ],
  },
})
