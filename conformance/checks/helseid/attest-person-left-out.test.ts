import { attestDetail, token } from '../../kit/build-calls.ts'
import { assertion } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
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
