import { assertion } from '../../kit/fixture/build-events.ts'
import { attestedPar, refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { attestDetail } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-members.ts'

const attested = (change: object) => [
  token({ form: { client_assertion: assertion({ assertion_details: [{ ...attestDetail(), ...change }] }) } }),
]

const refused = (member: string) => [
  refresh({
    form: { client_assertion: assertion({ assertion_details: [attestDetail()] }) },
    status: 400,
    answer: { error: 'invalid_request' },
    explanation: {
      reason: 'HID-1007: The attest is not complete',
      at: `body.client_assertion.assertion_details[nhn:tillitsrammeverk:parameters]${member}`,
      actual: '""',
    },
  }),
]

testCheck(check, {
  accept: {
    'the right names': () => attested({}),
    'the right names in the log-in’s request object': () => [attestedPar()],
    'an attest that is refused for what is around it': () => refused(''),
  },
  reject: {
    care_relation: {
      events: () => attested({ care_relation: {} }),
      at: 'body.client_assertion.assertion_details.care_relation',
    },
    'a member that HelseID refuses': {
      events: () => refused('.practitioner.authorization.code'),
      at: 'body.client_assertion.assertion_details.practitioner.authorization.code',
    },
    'a misspelling in the log-in’s request object': {
      events: () => [attestedPar({ care_relation: {} })],
      at: 'body.request.authorization_details.care_relation',
    },
    'a misspelling further in': {
      events: () => attested({ practitioner: { autorisation: {} } }),
      at: 'body.client_assertion.assertion_details.practitioner.autorisation',
    },
  },
  decline: { 'no attest': () => [token()] },
})
