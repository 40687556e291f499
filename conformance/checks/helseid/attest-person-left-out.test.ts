import { assertion } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { attestDetail } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-person-left-out.ts'

const attested = (practitioner: object) => [
  token({
    form: { client_assertion: assertion({ assertion_details: [{ ...attestDetail(), practitioner }] }) },
  }),
]

testCheck(check, {
  accept: { 'neither of them': () => attested({}) },
  reject: {
    'an HPR number': {
      events: () => attested({ hpr_nr: '565512345' }),
      at: 'body.client_assertion.assertion_details.practitioner.hpr_nr',
    },
  },
  decline: { 'no attest': () => [token()] },
})
