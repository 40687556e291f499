import { warnings } from '../../kit/fixture/build-data-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './warnings-since-last.ts'

const [MORNING, NOON, EVENING] = ['2026-03-01T08:00:00Z', '2026-03-01T12:00:00.000Z', '2026-03-01T20:00:00Z']
const ask = (since: string, now: string, status = 200, fault?: string) =>
  warnings(since, now, accessToken(), { status, ...(fault !== undefined && { fault }) })

testCheck(check, {
  accept: {
    'the moment of the last answer': () => [ask(MORNING, NOON), ask(NOON, EVENING)],
    'the same moment, written otherwise': () => [
      ask(MORNING, NOON),
      ask('2026-03-01T13:00:00+01:00', EVENING),
    ],
    'a moment without its fractions': () => [
      ask(MORNING, '2026-03-01T12:00:00.734Z'),
      ask('2026-03-01T12:00:00Z', EVENING),
    ],
    'the last answer that came whole': () => [
      ask(MORNING, NOON),
      ask(NOON, EVENING, 200, 'truncate 12'),
      ask(NOON, EVENING),
    ],
    'the last answer that was one': () => [ask(MORNING, NOON), ask(NOON, EVENING, 503), ask(NOON, EVENING)],
  },
  reject: {
    'a first moment that is to come, by a clock on the wall that is taken for UTC': {
      events: () => [ask('2026-03-02T09:00:00Z', EVENING)],
      at: 'body.pasienter.sistSpurt',
    },
    'an earlier moment': {
      events: () => [ask(MORNING, NOON), ask(MORNING, EVENING)],
      at: 'body.pasienter.sistSpurt',
    },
    'a later moment': {
      events: () => [ask(MORNING, NOON), ask(EVENING, EVENING)],
      at: 'body.pasienter.sistSpurt',
    },
  },
  decline: {
    'the first time': () => [ask(MORNING, NOON)],
    'the first time, by a clock that is a little ahead': () => [ask('2026-03-02T08:04:00Z', EVENING)],
  },
})
