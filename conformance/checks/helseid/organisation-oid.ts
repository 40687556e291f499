import { organisationIdentifiers } from '../../evidence/helseid/identifiers.ts'
import { SAMPLES_SYSTEM, SINGLE_TENANT } from '../../evidence/helseid/organisation-forms.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/organisation-oid',
  requirements: ['HID-O02'],
  cause: 'configuration',
  // HelseID takes it, and one of NHN's samples sends it.
  demand: false,
  whenUnseen: 'not-applicable',
  nb: {
    title: 'OID-en for organisasjonsnummeret er den i HelseIDs dokumentasjon',
    failureTitle: 'OID-en for organisasjonsnummeret er den fra et av NHNs eksempler, med ett siffer feil',
    why: 'HelseID tar imot begge i dag. Bare den i dokumentasjonen er lovet, så den andre kan slutte å virke.',
    fix: 'Skriv urn:oid:2.16.578.1.12.4.1.4.101, med 4 foran 101. Eksempelet har 2 der.',
  },
  en: {
    title: 'The OID of the organisation number is the one in HelseID’s documentation',
    failureTitle: 'The OID of the organisation number is the one in one of NHN’s samples, one digit off',
    why: 'HelseID takes both today. Only the documented one is promised, so the other may stop working.',
    fix: 'Write urn:oid:2.16.578.1.12.4.1.4.101, with 4 before 101. The sample has 2 there.',
  },
  select: ({ assertions }) =>
    assertions
      .values()
      .flatMap(({ seq, jwt }) => organisationIdentifiers(jwt).map(({ system }) => ({ seq, system }))),
  evaluate: ({ system }) =>
    unless(system !== SAMPLES_SYSTEM, {
      at: 'body.client_assertion.assertion_details.system',
      expected: SINGLE_TENANT.system,
      actual: SAMPLES_SYSTEM,
      message: { nb: 'OID-en er ett siffer feil.', en: 'The OID is one digit off.' },
    }),
})
