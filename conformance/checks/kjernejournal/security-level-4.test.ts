import { sessionCreate, sessionEnd } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './security-level-4.ts'

const PID = 'helseid://claims/identity/pid'
const LEVEL = 'helseid://claims/identity/security_level'
const having = (claims: Readonly<Record<string, unknown>>) => () => [
  sessionCreate({ access: accessToken(claims) }),
]

testCheck(check, {
  accept: { 'a token of level 4': () => [sessionCreate()] },
  reject: {
    'a token of level 3': { events: having({ [LEVEL]: '3' }), at: `header.authorization.${LEVEL}` },
    'a token without a level': {
      events: having({ [LEVEL]: undefined }),
      at: `header.authorization.${LEVEL}`,
    },
    'a token without a user': { events: having({ [PID]: undefined }), at: `header.authorization.${PID}` },
    'no token': {
      events: () => [sessionCreate({ headers: { authorization: undefined } })],
      at: `header.authorization.${LEVEL}`,
    },
  },
  decline: { 'only calls after create': () => [sessionEnd()] },
})
