import { indicator, sessionCreate, sessionEnd } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './session-user-token.ts'

const system = () => accessToken({ sub: undefined, 'helseid://claims/identity/pid': undefined })

testCheck(check, {
  accept: { 'the user’s token': () => [sessionCreate(), sessionEnd()] },
  reject: {
    'a system token': {
      events: () => [sessionCreate({ access: system() })],
      at: 'header.authorization.helseid://claims/identity/pid',
    },
  },
  decline: { 'look-ups alone': () => [indicator()] },
})
