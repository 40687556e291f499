import { authorize, par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './par-used.ts'

testCheck(check, {
  accept: {
    'a pushed request and a visit with its reference': () => [par(), authorize()],
    'what Microsoft’s library adds about itself': () => [
      authorize({ query: { 'x-client-SKU': 'ID_NET9_0', 'x-client-ver': '8.0.1.0' } }),
    ],
  },
  reject: {
    'no reference': {
      events: () => [authorize({ query: { request_uri: undefined, scope: 'openid' } })],
      at: 'query.request_uri',
    },
    'parameters beside the reference': {
      events: () => [authorize({ query: { scope: 'openid', state: 'state' } })],
      at: 'query.scope',
    },
  },
  decline: {
    'the way back from the log-in page': () => [
      authorize({ query: { client_id: undefined, request_uri: undefined } }),
    ],
  },
})
