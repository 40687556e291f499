import { par } from '../../kit/build-calls.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './resource-indicator.ts'

testCheck(check, {
  accept: {
    'Kjernejournal as the only resource': () => [par()],
    'Kjernejournal among several resources': () => [
      par({ form: { resource: ['nhn:msh', 'nhn:kjernejournal'] } }),
    ],
  },
  reject: {
    'no resource': { events: () => [par({ form: { resource: undefined } })], at: 'body.resource' },
    'another resource': { events: () => [par({ form: { resource: 'nhn:msh' } })], at: 'body.resource' },
  },
  decline: {
    'a log-in that is not for Kjernejournal': () => [
      par({ form: { scope: 'openid profile', resource: undefined } }),
    ],
  },
})
