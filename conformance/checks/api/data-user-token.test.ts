import { critical, medicines, warnings } from '../../kit/fixture/build-data-calls.ts'
import { call } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './data-user-token.ts'

const PID = 'helseid://claims/identity/pid'
const user = { headers: { authorization: `DPoP ${accessToken()}` } }
const system = { headers: { authorization: `DPoP ${accessToken({ [PID]: undefined })}` } }
const at = `header.authorization.${PID}`

testCheck(check, {
  accept: { 'the user’s token': () => [medicines({}, user), critical(user)] },
  reject: {
    'a system token for medicines': { events: () => [medicines({}, { ...system, status: 401 })], at },
    'a system token for critical information': { events: () => [critical({ ...system, status: 401 })], at },
  },
  decline: {
    'what is the organisation’s to ask': () => [
      indicator(),
      warnings('2026-03-01T08:00:00Z', '2026-03-01T09:00:00Z', accessToken({ [PID]: undefined })),
      call('POST', 'kjernejournal.critical-status', '/kjernejournal/kritisk-informasjon/status', system),
    ],
  },
})
