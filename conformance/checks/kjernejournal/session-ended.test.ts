import { CLIENT, ISSUER, jwt, step, wait } from '../../kit/fixture/build-events.ts'
import { endSession, logIn } from '../../kit/fixture/build-helseid-calls.ts'
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
const idToken = (more: object = {}) =>
  jwt({ alg: 'RS256' }, { iss: ISSUER, aud: CLIENT, sub: 'somebody', ...more })
const logOutAtHelseid = (hint = idToken()) => endSession({ query: { id_token_hint: hint } })

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
    'a log-out without an end, though the EPJ went on with the session after it met trouble': {
      events: () => [
        ...begun(),
        ...step('open-kjernejournal', { outcome: 'problem' }),
        ...step('advance', {}, sessionRefresh()),
        ...step('log-out', {}, endSession()),
      ],
      at,
    },
    'the same when its user was told of the trouble': {
      events: () => [
        ...begun(),
        ...step('open-kjernejournal', { outcome: 'problem', seen: { message: 'No answer' } }),
        ...step('log-out', {}, endSession()),
      ],
      at,
    },
    'a log-out that went wrong without an end': {
      events: () => [...begun(), ...step('log-out', { outcome: 'problem' }, endSession())],
      at,
    },
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
    'no scenario, two workstations, and a log-out without an end at one': {
      events: () => {
        const [one, other] = [accessToken({ jti: 'one' }), accessToken({ jti: 'other' })]
        return [
          ...logIn(one, idToken({ sid: 'one' })),
          sessionCreate({ access: one }),
          ...logIn(other, idToken({ sid: 'other' })),
          sessionCreate({ access: other, answer: { code: 'other', sessionId: 'session-2' } }),
          sessionEnd({ json: { sessionId: 'session-2' } }),
          logOutAtHelseid(idToken({ sid: 'one' })),
        ]
      },
      at,
    },
  },
  decline: {
    'a session that fell with the EPJ, in a step of a scenario': () => [
      ...begun(),
      ...step('open-kjernejournal', { outcome: 'problem' }),
      ...step('log-in', { args: { user: USER } }),
      ...step('log-out', {}, endSession()),
    ],
    'a session that fell with the EPJ before the user logged in anew': () => {
      const fallen = accessToken({ jti: 'fallen' })
      return [
        ...logIn(fallen, idToken({ sid: 'fallen' })),
        sessionCreate({ access: fallen }),
        ...logIn(accessToken(), idToken({ sid: 'anew' })),
        logOutAtHelseid(idToken({ sid: 'anew' })),
      ]
    },
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
