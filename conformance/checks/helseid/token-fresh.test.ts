import { medicines } from '../../kit/fixture/build-data-calls.ts'
import { START, wait } from '../../kit/fixture/build-events.ts'
import {
  indicator,
  sessionCreate,
  sessionEnd,
  sessionRefresh,
} from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './token-fresh.ts'

const from = (seconds: number) =>
  accessToken({ iat: START / 1000 + seconds, exp: START / 1000 + seconds + 600 })

testCheck(check, {
  accept: {
    'a fresh token': () => [indicator(), sessionCreate()],
    'a session held by new tokens': () => [
      sessionCreate(),
      wait(480),
      sessionRefresh({ access: from(480) }),
      wait(480),
      sessionEnd({ access: from(960) }),
    ],
    'a session that a machine slept through the night with': () => [
      sessionCreate(),
      wait(9 * 3600),
      sessionEnd({ access: from(9 * 3600) }),
    ],
    'a token of its last second': () => [wait(598), indicator()],
  },
  reject: {
    'a look-up with an expired token': {
      events: () => [wait(700), indicator()],
      at: 'header.authorization.exp',
    },
    'medicines with an expired token': {
      events: () => [wait(700), medicines({}, { headers: { authorization: `DPoP ${accessToken()}` } })],
      at: 'header.authorization.exp',
    },
    'a session that went on without a valid token': {
      events: () => [sessionCreate(), wait(900), sessionEnd({ access: from(900) })],
      at: 'header.authorization.exp',
    },
    'a session that went on without a valid token while others were looked up': {
      events: () => [
        sessionCreate(),
        wait(3000),
        indicator({ headers: { authorization: undefined } }),
        wait(3000),
        sessionEnd({ access: from(6000) }),
      ],
      at: 'header.authorization.exp',
    },
  },
  decline: { 'a call without a token': () => [indicator({ headers: { authorization: undefined } })] },
})
