import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './patient-oid.ts'

const identified = (id: string, system?: string) => [
  sessionCreate({ json: { claims: { patient_identifier: { id, system } } } }),
]

testCheck(check, {
  accept: {
    'a national identity number': () => identified(PATIENT, 'urn:oid:2.16.578.1.12.4.1.4.1'),
    'a D-number': () => identified('53116900276', 'urn:oid:2.16.578.1.12.4.1.4.2'),
  },
  reject: {
    'a national identity number as a D-number': {
      events: () => identified(PATIENT, 'urn:oid:2.16.578.1.12.4.1.4.2'),
      at: 'body.claims.patient_identifier.system',
    },
    'no OID': { events: () => identified(PATIENT), at: 'body.claims.patient_identifier.system' },
  },
  decline: { 'a session without a patient': () => [sessionCreate({ json: { claims: {} } })] },
})
