import { critical, medicines, warnings } from '../../kit/fixture/build-data-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './data-scope.ts'

const token = (scope: string) => accessToken({ scope: ['openid', scope] })
const withScope = (scope: string) => ({ headers: { authorization: `DPoP ${token(scope)}` } })
const [KJERNEJOURNAL, CRITICAL] = ['nhn:kjernejournal/api', 'nhn:critical-information/api']
const asked = (access: string) => warnings('2026-03-01T08:00:00Z', '2026-03-01T09:00:00Z', access)
const at = 'header.authorization.scope'

testCheck(check, {
  accept: {
    'the scope of each': () => [
      medicines({}, withScope(KJERNEJOURNAL)),
      asked(token(KJERNEJOURNAL)),
      critical(withScope(CRITICAL)),
    ],
  },
  reject: {
    'the log-in’s scope for medicines': {
      events: () => [medicines({}, withScope('nhn:kjernejournal/innlogging'))],
      at,
    },
    'the other API’s scope for critical information': {
      events: () => [critical(withScope(KJERNEJOURNAL))],
      at,
    },
    'none for warnings': { events: () => [asked(accessToken({ scope: undefined }))], at },
  },
  decline: { 'the health indicator alone': () => [indicator()] },
})
