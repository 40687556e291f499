import { assertion } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { organisationDetail } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './details-in-assertion.ts'

const detailed = (claims: object) => [token({ form: { client_assertion: assertion({ ...claims }) } })]

testCheck(check, {
  accept: { 'the new name': () => detailed({ assertion_details: [organisationDetail()] }) },
  reject: {
    'the old name': {
      events: () => detailed({ authorization_details: [organisationDetail()] }),
      at: 'body.client_assertion.authorization_details',
    },
  },
  decline: { 'no details': () => [token()] },
})
