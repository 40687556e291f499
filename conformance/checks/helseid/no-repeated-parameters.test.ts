import { CLIENT, call } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './no-repeated-parameters.ts'

testCheck(check, {
  accept: {
    'each once': () => [par(), token()],
    'several recipients': () => [par({ form: { resource: ['nhn:one', 'nhn:two'] } })],
  },
  reject: {
    'client_id twice': {
      events: () => [token({ form: { client_id: [CLIENT, CLIENT] } })],
      at: 'body.client_id',
    },
    'scope twice, by somebody who does not say who is calling': {
      events: () => [
        call('POST', 'helseid.par', '/helseid/connect/par', { form: { scope: ['openid', 'profile'] } }),
      ],
      at: 'body.scope',
    },
    'scope twice': { events: () => [par({ form: { scope: ['openid', 'profile'] } })], at: 'body.scope' },
  },
  decline: {
    'a call that says nothing': () => [call('POST', 'helseid.par', '/helseid/connect/par', { status: 400 })],
    'several recipients, by somebody who does not say who is calling': () => [
      call('POST', 'helseid.par', '/helseid/connect/par', {
        form: { resource: ['nhn:one', 'nhn:two'] },
        status: 400,
      }),
    ],
  },
})
