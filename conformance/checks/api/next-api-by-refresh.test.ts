import { par, refresh, token } from '../../kit/build-calls.ts'
import { critical } from '../../kit/build-data-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './next-api-by-refresh.ts'

const read = (...calls: Parameters<typeof step>[2][]) => step('read-critical-information', {}, ...calls)

testCheck(check, {
  accept: { 'a refresh': () => [...read(refresh(), critical())] },
  reject: { 'a new log-in': { events: () => [...read(par(), token(), critical())], at: 'calls.authorize' } },
  decline: {
    'a single API': () => [...step('read-medicines', {}, refresh())],
    'a token from the log-in': () => [...step('log-in', {}, par(), token()), ...read(critical())],
    'a refresh token that was refused': () => [
      ...read(refresh({ status: 400, answer: { error: 'invalid_grant' } }), par(), token(), critical()),
    ],
  },
})
