import type { Mutation } from './mutation.ts'

export const patientOidWrong: Mutation = {
  name: 'patient-oid-wrong',
  nb: {
    title: 'Kaller alle pasienters nummer et D-nummer',
    description: 'OID-en er kopiert fra et annet sted i koden.',
  },
  en: {
    title: 'Calls every patient’s number a D-number',
    description: 'The OID is copied from another place in the code.',
  },
  changes: () => ({
    createBody(body) {
      const { patient_identifier, ...others } = body.claims
      const system = 'urn:oid:2.16.578.1.12.4.1.4.2'
      return { ...body, claims: { ...others, patient_identifier: { ...patient_identifier, system } } }
    },
  }),
}
