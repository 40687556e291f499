import { call } from '../../kit/fixture/build-events.ts'
import { par, revocation, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './form-post.ts'

testCheck(check, {
  accept: { 'a form': () => [par(), token()] },
  reject: {
    JSON: {
      events: () => [call('POST', 'helseid.token', '/helseid/connect/token', { json: {}, status: 400 })],
      at: 'header.content-type',
    },
    'parameters separated as in HTML': {
      events: () => [
        call('POST', 'helseid.par', '/helseid/connect/par', {
          form: { scope: 'openid', 'amp;client_id': 'a' },
          status: 400,
        }),
      ],
      at: 'body',
    },
    'no type': {
      events: () => [par({ headers: { 'content-type': 'text/plain' } })],
      at: 'header.content-type',
    },
  },
  decline: {
    'a token that is revoked, by another document': () => [revocation()],
    'a call that says nothing': () => [
      call('POST', 'helseid.par', '/helseid/connect/par', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        status: 400,
      }),
    ],
  },
})
