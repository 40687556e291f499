import { step } from '../../kit/fixture/build-events.ts'
import { logIn } from '../../kit/fixture/build-helseid-calls.ts'
import {
  indicator,
  sessionCreate,
  sessionEnd,
  sessionRefresh,
} from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, OTHER_PATIENT, PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './patient-change.ts'

const at = 'calls.session-end'
const begun = () => [
  ...step('log-in', { args: { user: USER } }),
  ...step('open-patient', { args: { patient: PATIENT } }, indicator()),
  ...step('open-kjernejournal', {}, sessionCreate()),
]
const openOther = (...calls: Parameters<typeof step>[2][]) =>
  step('open-patient', { args: { patient: OTHER_PATIENT } }, indicator(), ...calls)
const next = (access = accessToken()) =>
  sessionCreate({
    access,
    json: { claims: { patient_identifier: { id: OTHER_PATIENT } } },
    answer: { code: 'secret:code:2', sessionId: 'session-2' },
  })

testCheck(check, {
  accept: {
    'an end when the next patient is opened': () => [...begun(), ...openOther(sessionEnd())],
    'a new session that takes over at once': () => [
      ...begun(),
      ...openOther(),
      ...step('open-kjernejournal', {}, next()),
    ],
    'an end right before the next session': () => [
      ...begun(),
      ...openOther(),
      ...step('open-kjernejournal', {}, sessionEnd(), next()),
    ],
    'no scenario, and a session that takes over': () => [sessionCreate(), next()],
  },
  reject: {
    'a next patient without a session': {
      events: () => [...begun(), ...openOther(), ...step('log-out', {}, sessionEnd())],
      at,
    },
    'a click that opens nothing': {
      events: () => [...begun(), ...openOther(), ...step('open-kjernejournal', {})],
      at,
    },
    'an end that comes much later': {
      events: () => [
        ...begun(),
        ...openOther(),
        ...step('advance', {}),
        ...step('close-patient', {}, sessionEnd()),
      ],
      at,
    },
    'a new session for the patient before': {
      events: () => [...begun(), ...openOther(), ...step('open-kjernejournal', {}, sessionCreate())],
      at,
    },
    'an old session that is refreshed beside the new': {
      events: () => [...begun(), ...openOther(), ...step('open-kjernejournal', {}, next(), sessionRefresh())],
      at: 'body.sessionId',
    },
    'no scenario, and an old session that is refreshed': {
      events: () => [sessionCreate(), next(), sessionRefresh()],
      at: 'body.sessionId',
    },
    'no scenario, one log-in, and an old session that is refreshed': {
      events: () => [...logIn(accessToken()), sessionCreate(), next(), sessionRefresh()],
      at: 'body.sessionId',
    },
  },
  decline: {
    'a session that fell with the EPJ in the click that made it': () => [
      ...step('log-in', { args: { user: USER } }),
      ...step('open-patient', { args: { patient: PATIENT } }, indicator()),
      ...step('open-kjernejournal', { outcome: 'problem' }, sessionCreate()),
      ...openOther(),
    ],
    'a session that another user left behind': () => [
      ...begun(),
      ...step('log-in', { args: { user: '15898399212' } }),
      ...openOther(),
    ],
    'another patient at another workstation of the same user': () => {
      const [one, other] = [accessToken({ jti: 'one' }), accessToken({ jti: 'other' })]
      return [
        ...logIn(one),
        sessionCreate({ access: one }),
        ...logIn(other),
        next(other),
        sessionRefresh({ access: one }),
      ]
    },
    'one patient only': () => begun(),
    'the same patient again': () => [...begun(), ...step('open-patient', { args: { patient: PATIENT } })],
    'a session that was over already': () => [
      ...begun(),
      ...step('close-patient', {}, sessionEnd()),
      ...openOther(),
    ],
  },
})
