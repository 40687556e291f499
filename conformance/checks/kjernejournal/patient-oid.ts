import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const BASE = 'urn:oid:2.16.578.1.12.4.1.4'
const D_NUMBER = /^[4-7]/

export default defineCheck({
  id: 'kjernejournal/patient-oid',
  requirements: ['KJ-S22'],
  cause: 'implementation',
  nb: {
    title: 'Pasientens nummer har riktig OID når sesjonen lages',
    failureTitle: 'Pasientens nummer har feil OID når sesjonen lages',
    why: 'OID-en sier hva slags nummer det er. Med feil OID kan kjernejournal ikke finne pasienten.',
    fix: 'Sett claims.patient_identifier.system til urn:oid:2.16.578.1.12.4.1.4.1 for fødselsnummer og urn:oid:2.16.578.1.12.4.1.4.2 for D-nummer.',
  },
  en: {
    title: 'The patient’s number has the right OID when the session is created',
    failureTitle: 'The patient’s number has the wrong OID when the session is created',
    why: 'The OID says what kind of number it is. With the wrong OID Kjernejournal cannot find the patient.',
    fix: 'Set claims.patient_identifier.system to urn:oid:2.16.578.1.12.4.1.4.1 for national identity numbers and urn:oid:2.16.578.1.12.4.1.4.2 for D-numbers.',
  },
  select: ({ creations }) => creations.filter(({ patient }) => patient !== undefined),
  evaluate: ({ patient = '', patientSystem }) => {
    const expected = `${BASE}.${D_NUMBER.test(patient) ? 2 : 1}`
    return unless(patientSystem === expected, {
      at: 'body.claims.patient_identifier.system',
      expected,
      actual: shown(patientSystem),
      message: { nb: 'OID-en passer ikke til nummeret.', en: 'The OID does not fit the number.' },
    })
  },
})
