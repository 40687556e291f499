import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './offline-access.ts'

testCheck(check, {
  accept: { 'all scopes': () => [par()] },
  reject: {
    'no offline_access': {
      events: () => [par({ form: { scope: 'openid nhn:kjernejournal/innlogging' } })],
      at: 'body.scope',
    },
  },
  decline: { 'a log-in to something else': () => [par({ form: { scope: 'openid profile' } })] },
})
