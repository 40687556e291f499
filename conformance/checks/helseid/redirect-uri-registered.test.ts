import { call } from '../../kit/fixture/build-events.ts'
import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './redirect-uri-registered.ts'

testCheck(check, {
  accept: { 'an address that HelseID takes': () => [par()] },
  reject: {
    'an address that HelseID refuses': {
      events: () => [
        par({
          status: 400,
          answer: { error: 'invalid_request' },
          explanation: { reason: 'redirect_uri is not registered', at: 'body.redirect_uri' },
        }),
      ],
      at: 'body.redirect_uri',
    },
  },
  decline: {
    'only an answer that the bench spoilt': () => [par({ status: 400, answer: {}, fault: 'status' })],
    'a form without the address, refused for something else': () => [
      call('POST', 'helseid.par', '/helseid/connect/par', { status: 400 }),
    ],
  },
})
