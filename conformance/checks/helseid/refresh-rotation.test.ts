import { nonceDemand, refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refresh-rotation.ts'

const first = { answer: { access_token: 'a', refresh_token: 'secret:refresh_token:1' } }
const using = (old: number, received?: number, fault?: string) =>
  refresh({
    form: { refresh_token: `secret:refresh_token:${old}` },
    answer: {
      access_token: 'a',
      ...(received !== undefined && { refresh_token: `secret:refresh_token:${received}` }),
    },
    ...(fault !== undefined && { fault }),
  })

testCheck(check, {
  accept: {
    'each new one in turn': () => [token(first), using(1, 2), using(2, 3)],
    'the same again after a demand for a nonce': () => [
      token(first),
      nonceDemand({ form: { grant_type: 'refresh_token', refresh_token: 'secret:refresh_token:1' } }),
      using(1, 2),
    ],
    'one that HelseID lets be used again': () => [token(first), using(1, 1), using(1, 1), using(1)],
    'the old one, when the answer with the new one was spoilt on its way': () => [
      token(first),
      using(1, 2, 'truncated'),
      using(1, 3),
    ],
  },
  reject: {
    'the first one every time': {
      events: () => [token(first), using(1, 2), using(1, 3)],
      at: 'body.refresh_token',
    },
    'one from long ago': {
      events: () => [token(first), using(1, 2), using(2, 3), using(1)],
      at: 'body.refresh_token',
    },
  },
  decline: { 'nothing was renewed': () => [token(first)] },
})
