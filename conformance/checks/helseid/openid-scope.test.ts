import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './openid-scope.ts'

testCheck(check, {
  accept: { 'openid among others': () => [par()] },
  reject: {
    'profile alone': { events: () => [par({ form: { scope: 'profile' } })], at: 'body.scope' },
    'a scope that only begins so': { events: () => [par({ form: { scope: 'openidx' } })], at: 'body.scope' },
  },
})
