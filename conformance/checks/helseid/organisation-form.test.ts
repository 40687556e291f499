import { assertion } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { CHILD } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './organisation-form.ts'

const SEVERAL = 'urn:oid:1.0.6523'

const named = (value: string, system = 'urn:oid:2.16.578.1.12.4.1.4.101') => [
  token({
    form: {
      client_assertion: assertion({
        assertion_details: [
          {
            type: 'helseid_authorization',
            practitioner_role: { organization: { identifier: { system, type: 'ENH', value } } },
          },
        ],
      }),
    },
  }),
]

testCheck(check, {
  accept: {
    'nine digits': () => named(CHILD),
    'the OID of NHN’s sample, of which another check warns': () =>
      named(CHILD, 'urn:oid:2.16.578.1.12.4.1.2.101'),
    'a shared client': () => named('NO:ORGNR:312554275:311981455', SEVERAL),
    'a shared client without a sub-unit': () => named('NO:ORGNR:312554275:', SEVERAL),
    'the same without the last colon': () => named('NO:ORGNR:312554275', SEVERAL),
  },
  reject: {
    'spaces in the number': {
      events: () => named('311 981 455'),
      at: 'body.client_assertion.assertion_details.value',
    },
    'the OID of a shared client with one number': {
      events: () => named(CHILD, SEVERAL),
      at: 'body.client_assertion.assertion_details.system',
    },
    'the numbers of a shared client by the OID of NHN’s sample': {
      events: () => named('NO:ORGNR:312554275:311981455', 'urn:oid:2.16.578.1.12.4.1.2.101'),
      at: 'body.client_assertion.assertion_details.system',
    },
    'the numbers of a shared client by the OID for one': {
      events: () => named('NO:ORGNR:312554275:311981455'),
      at: 'body.client_assertion.assertion_details.system',
    },
  },
  decline: { 'no organisation': () => [token()] },
})
