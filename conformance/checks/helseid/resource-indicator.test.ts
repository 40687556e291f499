import { par, refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
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
    'another API first, and Kjernejournal at the renewal': () => [
      par({ form: { resource: undefined } }),
      token({ form: { resource: 'nhn:critical-information' }, answer: { refresh_token: 'first' } }),
      refresh({ form: { refresh_token: 'first' } }),
    ],
    'the same in a recording that shows no refresh tokens': () => [
      par({ form: { resource: undefined } }),
      token({ form: { resource: 'nhn:critical-information' }, answer: { refresh_token: undefined } }),
      refresh({ form: { refresh_token: undefined } }),
    ],
  },
  reject: {
    'another resource where the code is redeemed, and no renewal for Kjernejournal': {
      events: () => [
        par({ form: { resource: undefined } }),
        token({ form: { resource: 'nhn:critical-information' } }),
        refresh({ form: { resource: 'nhn:critical-information' } }),
      ],
      at: 'body.resource',
    },
    'another resource where the code is redeemed, and a renewal for Kjernejournal of another log-in': {
      events: () => [
        par({ form: { resource: undefined } }),
        token({ form: { resource: 'nhn:critical-information' }, answer: { refresh_token: 'first' } }),
        refresh({ form: { refresh_token: 'other' } }),
      ],
      at: 'body.resource',
    },
    'no resource where the code is redeemed': {
      events: () => [
        par({ form: { resource: undefined } }),
        token({ form: { resource: undefined } }),
        refresh(),
      ],
      at: 'body.resource',
    },
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
    'Kjernejournal at the first try alone, and another API at the next': {
      events: () => [
        par({ form: { resource: undefined } }),
        token(),
        token({ form: { resource: 'nhn:critical-information' } }),
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
