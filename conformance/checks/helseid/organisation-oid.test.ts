import { assertion } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { CHILD } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './organisation-oid.ts'

const named = (system: string) => {
  const organization = { identifier: { system, type: 'ENH', value: CHILD } }
  const detail = { type: 'helseid_authorization', practitioner_role: { organization } }
  return [token({ form: { client_assertion: assertion({ assertion_details: [detail] }) } })]
}

testCheck(check, {
  accept: {
    'the documented one': () => named('urn:oid:2.16.578.1.12.4.1.4.101'),
    'a shared client’s': () => named('urn:oid:1.0.6523'),
    'a wrong one, which is the business of another check': () => named('urn:oid:1.2.3'),
  },
  reject: {
    'the one of NHN’s sample': {
      events: () => named('urn:oid:2.16.578.1.12.4.1.2.101'),
      at: 'body.client_assertion.assertion_details.system',
    },
  },
  decline: { 'no organisation': () => [token()] },
})
