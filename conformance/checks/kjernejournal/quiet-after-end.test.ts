import { mark, START, step, wait } from '../../kit/fixture/build-events.ts'
import { logIn } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate, sessionEnd, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './quiet-after-end.ts'

const at = 'body.sessionId'
const token = (seconds: number) => accessToken({ exp: START / 1000 + seconds })
const create = () => sessionCreate({ access: token(600) })
const refresh = (seconds: number) => sessionRefresh({ access: token(seconds) })
const later = () => mark('clock', {})

testCheck(check, {
  accept: {
    'silence after the integration is switched on again': () => [
      ...step('open-kjernejournal', {}, create()),
      ...step('switch-integration', { args: { on: true } }),
      ...step('close-patient', {}, sessionEnd()),
      ...step('advance', {}, wait(900)),
    ],
    'a user who is at work at two workstations at once': () => {
      const [one, other] = [token(600), token(601)]
      return [
        ...logIn(one),
        sessionCreate({ access: one }),
        ...logIn(other),
        sessionCreate({ access: other, answer: { code: 'another', sessionId: 'session-2' } }),
        wait(400),
        refresh(1000),
        sessionEnd(),
        wait(900),
        later(),
      ]
    },
    'silence for longer than a token lives': () => [create(), sessionEnd(), wait(900), later()],
    'silence after the patient is closed': () => [
      ...step('open-kjernejournal', {}, create()),
      ...step('close-patient', {}, sessionEnd()),
      ...step('advance', {}, wait(900)),
    ],
  },
  reject: {
    'a refresh after the end': {
      events: () => [create(), sessionEnd(), wait(400), refresh(1000)],
      at,
    },
    'a refresh after the patient is closed, without an end': {
      events: () => [
        ...step('open-kjernejournal', {}, create()),
        ...step('close-patient', {}),
        ...step('advance', {}, wait(400), refresh(1000)),
      ],
      at,
    },
    'a refresh after the integration was switched off': {
      events: () => [
        ...step('open-kjernejournal', {}, create()),
        ...step('switch-integration', { args: { on: false } }),
        ...step('advance', {}, wait(400), refresh(1000)),
      ],
      at,
    },
    'a refresh without a session': { events: () => [refresh(600)], at },
    'a refresh with an empty session id': {
      events: () => [sessionRefresh({ json: { sessionId: '' }, status: 404 })],
      at,
    },
    'a refresh of the patient before': {
      events: () => [
        create(),
        sessionCreate({ answer: { code: 'secret:code:2', sessionId: 'session-2' } }),
        refresh(900),
      ],
      at,
    },
  },
  decline: {
    'a session that goes on': () => [create(), refresh(900)],
    'a session that goes on, for the adapter could not switch the integration off': () => [
      ...step('open-kjernejournal', {}, create()),
      ...step('switch-integration', { args: { on: false }, outcome: 'problem' }),
      ...step('advance', {}, wait(400), refresh(1000)),
    ],
    'a silence too short to say anything': () => [create(), sessionEnd(), wait(60), later()],
    'another scenario in which time passes': () => [
      ...step('open-kjernejournal', {}, create()),
      ...step('log-out', {}, sessionEnd()),
      ...step('advance', { scenario: 'test/other' }, wait(900)),
    ],
  },
})
