import { dpopHeaders, indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './api-scope.ts'

const withScope = (scope: unknown) =>
  indicator({ headers: dpopHeaders('/kjernejournal/api/v1/helseindikator', accessToken({ scope })) })

testCheck(check, {
  accept: {
    'a list of scopes': () => [withScope(['nhn:kjernejournal/api', 'openid'])],
    'one text': () => [withScope('openid nhn:kjernejournal/api')],
  },
  reject: {
    'another scope': {
      events: () => [withScope(['nhn:kjernejournal/innlogging'])],
      at: 'header.authorization.scope',
    },
  },
  decline: { 'session calls alone': () => [sessionCreate()] },
})
