import { token } from '../../kit/build-calls.ts'
import { proof, wait } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './dpop-nonce-latest.ts'

const using = (nonce: string, next: string) =>
  token({ headers: { dpop: proof({ nonce }) }, answerHeaders: { 'dpop-nonce': next } })

testCheck(check, {
  accept: {
    'the newest each time': () => [using('a', 'b'), using('b', 'c'), using('c', 'c')],
    'no new one': () => [using('a', 'a'), wait(60), using('a', 'a')],
  },
  reject: {
    'the first one still': {
      events: () => [using('x', 'a'), wait(5), using('a', 'b'), wait(5), using('a', 'c')],
      at: 'header.dpop.nonce',
    },
  },
})
