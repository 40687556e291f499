import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './resource-indicator.ts'

testCheck(check, {
  accept: {
    'Kjernejournal as the only resource': () => [par()],
    'Kjernejournal among several resources': () => [
      par({ form: { resource: ['nhn:msh', 'nhn:kjernejournal'] } }),
    ],
    'Kjernejournal where the code is redeemed, and not at the log-in': () => [
      par({ form: { resource: undefined } }),
      token(),
    ],
  },
  reject: {
    'no resource': {
      events: () => [par({ form: { resource: undefined } }), token({ form: { resource: undefined } })],
      at: 'body.resource',
    },
    'another resource': {
      events: () => [par({ form: { resource: 'nhn:msh' } }), token({ form: { resource: 'nhn:msh' } })],
      at: 'body.resource',
    },
    'Kjernejournal at the first try alone': {
      events: () => [
        par({ form: { resource: undefined } }),
        token(),
        token({ form: { resource: undefined } }),
      ],
      at: 'body.resource',
    },
  },
  decline: {
    'a log-in without resource that came to no token': () => [par({ form: { resource: undefined } })],
    'a log-in that is not for Kjernejournal': () => [
      par({ form: { scope: 'openid profile', resource: undefined } }),
    ],
  },
})
