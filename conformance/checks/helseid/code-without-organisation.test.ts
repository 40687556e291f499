import { assertion } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { attestDetail, organisationDetail } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './code-without-organisation.ts'

const call = (grant_type: string, ...details: readonly object[]) =>
  token({ form: { grant_type, client_assertion: assertion({ assertion_details: details }) } })

testCheck(check, {
  accept: {
    'a code without details': () => [token()],
    'a code with the attest, and the organisation at the renewal': () => [
      call('authorization_code', attestDetail()),
      call('refresh_token', organisationDetail(), attestDetail()),
    ],
  },
  reject: {
    'a code with the organisation': {
      events: () => [call('authorization_code', organisationDetail())],
      at: 'body.client_assertion.assertion_details',
    },
    'beside the attest': {
      events: () => [call('authorization_code', attestDetail(), organisationDetail())],
      at: 'body.client_assertion.assertion_details',
    },
  },
  decline: { 'a renewal alone': () => [call('refresh_token', organisationDetail())] },
})
