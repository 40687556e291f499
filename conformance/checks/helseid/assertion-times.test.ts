import { assertion } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './assertion-times.ts'

const of = (claims: Readonly<Record<string, unknown>>) => ({ form: { client_assertion: assertion(claims) } })

testCheck(check, {
  accept: { 'three numbers': () => [par(), token()] },
  reject: {
    'iat as a string': { events: () => [par(of({ iat: '1772438400' }))], at: 'body.client_assertion.iat' },
    'exp in milliseconds': {
      events: () => [par(of({ exp: 1_772_438_430_000 }))],
      at: 'body.client_assertion.exp',
    },
    'no nbf': { events: () => [token(of({ nbf: undefined }))], at: 'body.client_assertion.nbf' },
    'no exp': { events: () => [token(of({ exp: undefined }))], at: 'body.client_assertion.exp' },
  },
})
