import { critical } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { par, refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
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
