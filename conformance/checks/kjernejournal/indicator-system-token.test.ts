import { dpopHeaders, indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './indicator-system-token.ts'

const path = '/kjernejournal/api/v1/helseindikator'
const system = accessToken({ 'helseid://claims/identity/pid': undefined })

testCheck(check, {
  accept: { 'a system token': () => [indicator({ headers: dpopHeaders(path, system) })] },
  reject: {
    'the user’s token': {
      events: () => [indicator({ headers: dpopHeaders(path, accessToken()) })],
      at: 'header.authorization.helseid://claims/identity/pid',
    },
  },
  decline: { 'session calls alone': () => [sessionCreate()] },
})
