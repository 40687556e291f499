import { CLIENT, ISSUER, jwt, step, wait } from '../../kit/fixture/build-events.ts'
import { endSession } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate, sessionEnd, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, OTHER_PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './session-ended.ts'

const PID = 'helseid://claims/identity/pid'
const OTHER_USER = '15898399212'
const at = 'calls.session-end'
const begun = () => [
  ...step('log-in', { args: { user: USER } }),
  ...step('open-kjernejournal', {}, sessionCreate()),
]
const logOutAtHelseid = () =>
  endSession({
    query: { id_token_hint: jwt({ alg: 'RS256' }, { iss: ISSUER, aud: CLIENT, sub: 'somebody' }) },
  })

testCheck(check, {
  accept: {
    'an end at log-out': () => [...begun(), ...step('log-out', {}, sessionEnd(), endSession())],
    'an end when another user takes over': () => [
      ...begun(),
      ...step('log-in', { args: { user: OTHER_USER } }, sessionEnd()),
    ],
    'no scenario, and an end before the log-out': () => [sessionCreate(), sessionEnd(), logOutAtHelseid()],
  },
  reject: {
    'a log-out without an end': {
      events: () => [...begun(), ...step('log-out', {}, endSession())],
      at,
    },
    'a change of user without an end': {
      events: () => [...begun(), ...step('log-in', { args: { user: OTHER_USER } })],
      at,
    },
    'an end that comes after the log-out': {
      events: () => [...begun(), ...step('log-out', {}), ...step('log-in', {}, sessionEnd())],
      at,
    },
    'the next user’s refresh of the old session': {
      events: () => [
        ...begun(),
        ...step('log-in', { args: { user: OTHER_USER } }, sessionEnd()),
        ...step('advance', {}, sessionRefresh({ access: accessToken({ [PID]: OTHER_USER }) })),
      ],
      at: `header.authorization.${PID}`,
    },
    'no scenario, and a log-out without an end': { events: () => [sessionCreate(), logOutAtHelseid()], at },
  },
  decline: {
    'no session at log-out': () => [...step('log-out', {}, endSession())],
    'a session that was ended before': () => [
      ...begun(),
      ...step('close-patient', {}, sessionEnd()),
      ...step('log-out', {}),
    ],
    'a session that had run out': () => [...begun(), wait(3600), ...step('log-out', {})],
    'a session of another person': () => [
      sessionCreate({ access: accessToken({ sub: OTHER_PATIENT }) }),
      logOutAtHelseid(),
    ],
  },
})
