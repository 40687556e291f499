import { assertion } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { attestDetail } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-members.ts'

const attested = (change: object) => [
  token({ form: { client_assertion: assertion({ assertion_details: [{ ...attestDetail(), ...change }] }) } }),
]

testCheck(check, {
  accept: { 'the right names': () => attested({}) },
  reject: {
    care_relation: {
      events: () => attested({ care_relation: {} }),
      at: 'body.client_assertion.assertion_details.care_relation',
    },
    'a misspelling further in': {
      events: () => attested({ practitioner: { autorisation: {} } }),
      at: 'body.client_assertion.assertion_details.practitioner.autorisation',
    },
  },
  decline: { 'no attest': () => [token()] },
})
