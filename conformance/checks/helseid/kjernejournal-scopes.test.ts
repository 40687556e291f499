import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { SCOPES } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './kjernejournal-scopes.ts'

const without = (name: string) => SCOPES.filter((scope) => !scope.endsWith(name)).join(' ')

testCheck(check, {
  accept: { 'both scopes': () => [par()] },
  reject: {
    'no scope for the attest': {
      events: () => [par({ form: { scope: without('/tillitsrammeverk') } })],
      at: 'body.scope',
    },
    'no scope for the log-in': {
      events: () => [par({ form: { scope: without('/innlogging') } })],
      at: 'body.scope',
    },
    'a log-in for Kjernejournal without any of its scopes': {
      events: () => [par({ form: { scope: 'openid profile' } })],
      at: 'body.scope',
    },
  },
  decline: {
    'a log-in that is not for Kjernejournal': () => [
      par({ form: { scope: 'openid profile', resource: 'nhn:msh' } }),
    ],
  },
})
