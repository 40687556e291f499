import { sessionCreate, token } from '../../kit/build-calls.ts'
import { call, step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './keys-fetched.ts'

const keys = () => call('GET', 'helseid.jwks', '/helseid/jwks', { answer: { keys: [] } })

testCheck(check, {
  accept: { 'keys first': () => [token(), keys(), sessionCreate()] },
  reject: {
    'no keys': { events: () => step('log-in', {}, token(), sessionCreate()), at: 'header.authorization' },
  },
  decline: {
    'no call for a user': () => [token(), keys()],
    'an EPJ that was at work before anybody looked': () => [token(), sessionCreate()],
  },
})
