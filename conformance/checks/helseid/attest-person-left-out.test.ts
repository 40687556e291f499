import { assertion } from '../../kit/fixture/build-events.ts'
import { attestedPar, token } from '../../kit/fixture/build-helseid-calls.ts'
import { attestDetail } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-person-left-out.ts'

const attested = (practitioner: object) => [
  token({
    form: { client_assertion: assertion({ assertion_details: [{ ...attestDetail(), practitioner }] }) },
  }),
]

testCheck(check, {
  accept: {
    'neither of them': () => attested({}),
    'neither in the log-in’s request object': () => [attestedPar()],
  },
  reject: {
    'an HPR number': {
      events: () => attested({ hpr_nr: '565512345' }),
      at: 'body.client_assertion.assertion_details.practitioner.hpr_nr',
    },
    'an HPR number in the log-in’s request object': {
      events: () => [attestedPar({ practitioner: { hpr_nr: '565512345' } })],
      at: 'body.request.authorization_details.practitioner.hpr_nr',
    },
  },
  decline: { 'no attest': () => [token()] },
})
