import { critical, warnings } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './token-of-user.ts'

const OTHER = '04056600324'
const PID = 'helseid://claims/identity/pid'
const at = `header.authorization.${PID}`

const logIn = (user: string, outcome = 'ok') => step('log-in', { args: { user }, outcome })
const opens = (whose?: string) =>
  step('open-kjernejournal', {}, sessionCreate({ access: accessToken({ [PID]: whose }) }))
const read = (whose: string) =>
  critical({ headers: { authorization: `DPoP ${accessToken({ [PID]: whose })}` } })
const reads = (whose: string) => step('read-critical-information', {}, read(whose))

testCheck(check, {
  accept: {
    'each user in turn': () => [...logIn(USER), ...opens(USER), ...logIn(OTHER), ...opens(OTHER)],
    'the same with data': () => [...logIn(USER), ...reads(USER), ...logIn(OTHER), ...reads(OTHER)],
    'the user before, until the next is logged in': () => [
      ...logIn(USER),
      ...reads(USER),
      ...step('log-in', { args: { user: OTHER } }, read(USER)),
      ...reads(OTHER),
    ],
    'warnings with the system’s token': () => [
      ...logIn(USER),
      ...opens(USER),
      ...logIn(OTHER),
      ...step('read-medicine-warnings', {}, warnings('x', 'y', accessToken({ [PID]: undefined }))),
      ...opens(OTHER),
    ],
  },
  reject: {
    'the portal with the token of the user before': {
      events: () => [...logIn(USER), ...opens(USER), ...logIn(OTHER), ...opens(USER)],
      at,
    },
    'data with the token of the user before': {
      events: () => [...logIn(USER), ...reads(USER), ...logIn(OTHER), ...reads(USER)],
      at,
    },
    'the only user with another’s': { events: () => [...logIn(USER), ...opens(OTHER)], at },
  },
  decline: {
    'one user only': () => [...logIn(USER), ...opens(USER), ...reads(USER)],
    'nobody who is known to be logged in': () => [...opens(USER), ...opens(OTHER)],
    'a log-in that failed': () => [...logIn(USER, 'failed'), ...opens(OTHER)],
    'nobody after the log-out': () => [...logIn(USER), ...step('log-out', {}), ...opens(OTHER)],
  },
})
