import { par, token } from '../../kit/build-calls.ts'
import { assertion } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './assertion-kid.ts'

testCheck(check, {
  accept: { 'a kid': () => [token()] },
  reject: {
    'no kid': {
      events: () => [token({ form: { client_assertion: assertion({}, { kid: undefined }) } })],
      at: 'body.client_assertion.kid',
    },
    'an empty kid': {
      events: () => [par({ form: { client_assertion: assertion({}, { kid: '' }) } })],
      at: 'body.client_assertion.kid',
    },
  },
})
