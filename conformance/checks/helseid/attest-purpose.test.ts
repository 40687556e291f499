import { assertion } from '../../kit/fixture/build-events.ts'
import { attestedPar, token } from '../../kit/fixture/build-helseid-calls.ts'
import { attestDetail } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-purpose.ts'

const related = (care_relationship: object) => [
  token({
    form: { client_assertion: assertion({ assertion_details: [{ ...attestDetail(), care_relationship }] }) },
  }),
]

testCheck(check, {
  accept: {
    'a service, in the log-in’s request object': () => [
      attestedPar({ care_relationship: { healthcare_service: { code: 'KP02' } } }),
    ],
    'a service': () => related({ healthcare_service: { code: 'KP02' } }),
    'each purpose that there is': () =>
      ['TREAT', 'ETREAT', 'COC', 'BTG'].flatMap((code) =>
        related({ healthcare_service: { code: 'KP02' }, purpose_of_use: { code } }),
      ),
    'details of the purpose': () => related({ purpose_of_use_details: { code: 'BEHANDLER' } }),
  },
  reject: {
    'a purpose that does not exist': {
      events: () => related({ healthcare_service: { code: 'KP02' }, purpose_of_use: { code: 'BEHANDLING' } }),
      at: 'body.client_assertion.assertion_details.care_relationship.purpose_of_use.code',
    },
    neither: {
      events: () => related({ purpose_of_use: { code: 'TREAT' } }),
      at: 'body.client_assertion.assertion_details.care_relationship',
    },
  },
  decline: { 'no attest': () => [token()] },
})
