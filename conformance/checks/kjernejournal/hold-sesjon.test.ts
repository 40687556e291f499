import { mark, START, step, wait } from '../../kit/fixture/build-events.ts'
import { logIn } from '../../kit/fixture/build-helseid-calls.ts'
import {
  indicator,
  sessionCreate,
  sessionEnd,
  sessionRefresh,
} from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './hold-sesjon.ts'

const missing = 'calls.session-refresh'
/** A token that expires so many seconds after the journal begins. */
const token = (seconds: number) => accessToken({ exp: START / 1000 + seconds })
const create = () => sessionCreate({ access: token(600) })
/** A new log-in, and a session that comes of it. */
const createdAnew = (seconds: number, sessionId: string) => {
  const access = token(seconds)
  return [...logIn(access), sessionCreate({ access, answer: { code: `code of ${sessionId}`, sessionId } })]
}
const NIGHT = 9 * 3600
const refresh = (seconds: number) => sessionRefresh({ access: token(seconds) })

testCheck(check, {
  accept: {
    'a refresh before each expiry': () => [
      create(),
      wait(480),
      refresh(1080),
      wait(480),
      refresh(1560),
      wait(480),
      sessionEnd(),
    ],
    'a refresh while time passes in a step': () => [
      ...step('open-kjernejournal', {}, create()),
      ...step('advance', {}, wait(480), refresh(1080), wait(400)),
      ...step('close-patient', {}),
    ],
    'a session that was held until the machine slept': () => [
      create(),
      wait(480),
      refresh(1080),
      wait(480),
      refresh(1560),
      wait(NIGHT),
      sessionRefresh({ access: token(NIGHT + 1560), status: 410 }),
    ],
    'a patient who is closed without an end': () => [
      ...step('open-kjernejournal', {}, create()),
      ...step('advance', {}, wait(480), refresh(1080), wait(400)),
      ...step('close-patient', {}),
      ...step('advance', {}, wait(5000)),
    ],
  },
  reject: {
    'no refresh at all': { events: () => [create(), wait(1500), sessionEnd()], at: missing },
    'a refresh that comes too late': {
      events: () => [create(), wait(700), refresh(1300), sessionEnd()],
      at: missing,
    },
    'a second refresh that is missing': {
      events: () => [create(), wait(480), refresh(1080), wait(900), sessionEnd()],
      at: missing,
    },
    'a refresh with the old token': {
      events: () => {
        const access = token(600)
        return [sessionCreate({ access }), wait(480), sessionRefresh({ access }), wait(480), sessionEnd()]
      },
      at: 'header.authorization.exp',
    },
    'a session that was not held while other patients were opened': {
      events: () => [create(), wait(3000), indicator(), wait(3000), sessionEnd()],
      at: missing,
    },
    'a session that was not held while the room’s clock was moved': {
      events: () => [create(), wait(7200), mark('clock', { action: 'advance' }), sessionEnd()],
      at: missing,
    },
    'a session that was not held before the machine slept': {
      events: () => [create(), wait(900), indicator(), wait(NIGHT), sessionEnd()],
      at: missing,
    },
    'a session that the next of the same log-in took the place of, too late': {
      events: () => [
        create(),
        wait(1500),
        sessionCreate({ access: token(2100), answer: { code: 'another', sessionId: 'session-2' } }),
      ],
      at: missing,
    },
    'a scenario in which an hour passed': {
      events: () => [...step('open-kjernejournal', {}, create()), ...step('advance', {}, wait(7200))],
      at: missing,
    },
    'a scenario that ends with the patient open': {
      events: () => [...step('open-kjernejournal', {}, create()), ...step('advance', {}, wait(1500))],
      at: missing,
    },
  },
  decline: {
    'an integration that is switched off, and no end': () => [
      ...step('open-kjernejournal', {}, create()),
      ...step('switch-integration', { args: { on: false } }),
      ...step('advance', {}, wait(5000)),
      ...step('open-patient', {}),
    ],
    'a session that was shorter than its token': () => [create(), wait(300), sessionEnd()],
    'a machine that slept with the patient open': () => [create(), wait(NIGHT), sessionEnd()],
    'an EPJ that fell, and a user who logged in anew': () => [
      ...createdAnew(600, 'session-1'),
      wait(1500),
      ...createdAnew(2100, 'session-2'),
    ],
    'a session of which nothing more was seen': () => [create()],
    'a patient who was closed early': () => [
      ...step('open-kjernejournal', {}, create()),
      ...step('close-patient', {}),
      ...step('advance', {}, wait(1500)),
    ],
  },
})
