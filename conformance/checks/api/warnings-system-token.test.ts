import { medicines, warnings } from '../../kit/fixture/build-data-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './warnings-system-token.ts'

const PID = 'helseid://claims/identity/pid'
const at = '2026-03-01T08:00:00Z'
const asked = (access: string, status = 200) => [warnings(at, at, access, { status })]

testCheck(check, {
  accept: { 'a system token': () => asked(accessToken({ [PID]: undefined })) },
  reject: {
    'a user’s token': { events: () => asked(accessToken()), at: `header.authorization.${PID}` },
    'a user’s token that was refused': {
      events: () => asked(accessToken(), 403),
      at: `header.authorization.${PID}`,
    },
  },
  decline: { 'other data': () => [medicines()], 'no token that can be read': () => asked('opaque') },
})
