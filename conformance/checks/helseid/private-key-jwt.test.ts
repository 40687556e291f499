import { assertion } from '../../kit/fixture/build-events.ts'
import { par, revocation, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './private-key-jwt.ts'

const none = { client_assertion: undefined, client_assertion_type: undefined }

testCheck(check, {
  accept: { 'a signed assertion at each endpoint': () => [par(), token(), revocation()] },
  reject: {
    'a secret in the header': {
      events: () => [par({ form: none, headers: { authorization: 'Basic secret:basic:1' } })],
      at: 'header.authorization',
    },
    'a secret in the form': {
      events: () => [token({ form: { ...none, client_secret: 'secret:client_secret:1' } })],
      at: 'body.client_secret',
    },
    'no proof at all': { events: () => [token({ form: none })], at: 'body.client_assertion' },
    'an assertion signed with a secret': {
      events: () => [token({ form: { client_assertion: assertion({}, { alg: 'HS256' }) } })],
      at: 'body.client_assertion.alg',
    },
    'another type of assertion': {
      events: () => [token({ form: { client_assertion_type: 'jwt' } })],
      at: 'body.client_assertion_type',
    },
  },
})
