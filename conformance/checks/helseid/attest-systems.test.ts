import { assertion } from '../../kit/fixture/build-events.ts'
import { attestedPar, token } from '../../kit/fixture/build-helseid-calls.ts'
import { attestDetail } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-systems.ts'

const ENH = 'urn:oid:2.16.578.1.12.4.1.4.101'
const PURPOSE = 'urn:oid:2.16.840.1.113883.1.11.20448'
const at = (place: string) => `body.client_assertion.assertion_details.${place}.system`

const attested = (change: object) => [
  token({ form: { client_assertion: assertion({ assertion_details: [{ ...attestDetail(), ...change }] }) } }),
]
const service = (system: string) =>
  attested({ care_relationship: { healthcare_service: { code: 'KP01', system } } })
const purpose = (system: unknown) =>
  attested({ care_relationship: { purpose_of_use: { code: 'TREAT', system } } })

testCheck(check, {
  accept: {
    'an attest as in the profile': () => attested({}),
    'an attest in the log-in’s request object': () => [attestedPar()],
    'specialist care': () => service('urn:oid:2.16.578.1.12.4.1.1.8655'),
    'the whole of it': () =>
      attested({
        practitioner: {
          authorization: { code: 'LE', system: 'urn:oid:2.16.578.1.12.4.1.1.9060' },
          legal_entity: { id: '1', system: ENH },
          point_of_care: { id: '2', system: ENH },
          department: { id: '3', system: 'urn:oid:2.16.578.1.12.4.1.4.102' },
        },
        care_relationship: {
          healthcare_service: { code: 'KP02', system: 'urn:oid:2.16.578.1.12.4.1.1.8663' },
          purpose_of_use: { code: 'TREAT', system: PURPOSE },
          purpose_of_use_details: {
            code: 'BEHANDLER',
            system: 'urn:AuditEventHL7Norway/CodeSystem/carerelation',
          },
        },
        patients: [{ point_of_care: { id: '2', system: ENH } }, {}],
      }),
    'a system left out, which HelseID refuses': () => purpose(undefined),
    'what is no object': () => attested({ practitioner: 'LE', patients: 'nobody' }),
  },
  reject: {
    'an OID without urn:oid:': {
      events: () => purpose('2.16.840.1.113883.1.11.20448'),
      at: at('care_relationship.purpose_of_use'),
    },
    'the service from the list of professions': {
      events: () => service('urn:oid:2.16.578.1.12.4.1.1.9060'),
      at: at('care_relationship.healthcare_service'),
    },
    'details from the list of purposes': {
      events: () =>
        attested({ care_relationship: { purpose_of_use_details: { code: 'BEHANDLER', system: PURPOSE } } }),
      at: at('care_relationship.purpose_of_use_details'),
    },
    'the authorisation from the list of services': {
      events: () =>
        attested({
          practitioner: { authorization: { code: 'LE', system: 'urn:oid:2.16.578.1.12.4.1.1.8663' } },
        }),
      at: at('practitioner.authorization'),
    },
    'the organisation under RESH’s OID': {
      events: () =>
        attested({
          practitioner: { legal_entity: { id: '1', system: 'urn:oid:2.16.578.1.12.4.1.4.102' } },
        }),
      at: at('practitioner.legal_entity'),
    },
    'the place of the second patient': {
      events: () =>
        attested({ patients: [{}, { point_of_care: { id: '2', system: 'urn:oid:2.16.578.1.12.4.1.4.1' } }] }),
      at: at('patients.point_of_care'),
    },
  },
  decline: { 'no attest': () => [token()] },
})
