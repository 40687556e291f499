import { organisationIdentifiers } from '../../evidence/helseid/identifiers.ts'
import {
  MULTI_TENANT,
  organisationForms,
  SAMPLES_SYSTEM,
  SINGLE_TENANT,
} from '../../evidence/helseid/organisation-forms.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/organisation-form',
  requirements: ['HID-O02'],
  cause: 'configuration',
  nb: {
    title: 'Organisasjonsnummeret har ni sifre og riktig OID',
    failureTitle: 'Organisasjonsnummeret har feil form eller feil OID',
    why: 'HelseID slår opp nummeret i Enhetsregisteret. Mellomrom, prefiks eller feil OID gjør at det ikke blir funnet.',
    fix: 'Skriv nummeret med ni sifre uten mellomrom, med type ENH og system urn:oid:2.16.578.1.12.4.1.4.101. Deler flere virksomheter klienten, er formen NO:ORGNR:hovedenhet:underenhet, med system urn:oid:1.0.6523.',
  },
  en: {
    title: 'The organisation number has nine digits and the right OID',
    failureTitle: 'The organisation number has a wrong form or a wrong OID',
    why: 'HelseID looks the number up in Enhetsregisteret. Spaces, a prefix or a wrong OID keep it from being found.',
    fix: 'Write the number with nine digits without spaces, type ENH and system urn:oid:2.16.578.1.12.4.1.4.101. When several organisations share the client, the form is NO:ORGNR:main-unit:sub-unit, and system urn:oid:1.0.6523.',
  },
  select: ({ assertions }) =>
    assertions
      .values()
      .flatMap((one) => organisationIdentifiers(one.jwt).map((identifier) => ({ ...one, identifier }))),
  evaluate: ({ identifier: { value, system } }) => [
    ...unless(typeof value === 'string' && organisationForms.some((form) => form.value.test(value)), {
      at: 'body.client_assertion.assertion_details.value',
      expected: { nb: 'ni sifre', en: 'nine digits' },
      actual: shown(value),
      message: { nb: 'Nummeret har ikke ni sifre.', en: 'The number does not have nine digits.' },
    }),
    ...unless(systemFor(value) === system || (system === SAMPLES_SYSTEM && !namesTwo(value)), {
      at: 'body.client_assertion.assertion_details.system',
      expected: systemFor(value),
      actual: shown(system),
      message: { nb: 'Nummeret har feil OID.', en: 'The number has a wrong OID.' },
    }),
  ],
})

/** Two organisations in one value, the main unit and the sub-unit, are of another system than one. */
const namesTwo = (value: unknown) => typeof value === 'string' && MULTI_TENANT.value.test(value)

const systemFor = (value: unknown) => (namesTwo(value) ? MULTI_TENANT : SINGLE_TENANT).system
