import { assertion, ISSUER } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './assertion-aud-text.ts'

const audience = (aud: unknown) => [token({ form: { client_assertion: assertion({ aud }) } })]

testCheck(check, {
  accept: { 'a text': () => [token()] },
  reject: {
    'a list of one': { events: () => audience([ISSUER]), at: 'body.client_assertion.aud' },
    'a list of two': { events: () => audience([ISSUER, 'x']), at: 'body.client_assertion.aud' },
  },
  decline: { 'an assertion without aud': () => audience(undefined) },
})
