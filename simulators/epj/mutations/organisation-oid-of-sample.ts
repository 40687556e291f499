import type { Mutation } from './mutation.ts'

export const organisationOidOfSample: Mutation = {
  name: 'organisation-oid-of-sample',
  nb: {
    title: 'Oppgir organisasjonsnummeret med OID-en fra NHNs eksempel',
    description: 'OID-en er ett siffer feil. HelseID tar imot den.',
  },
  en: {
    title: 'Gives the organisation number with the OID of NHN’s sample',
    description: 'The OID is one digit off. HelseID takes it.',
  },
  changes: (correct) => ({
    organisationDetails: (arbeidssted) =>
      JSON.parse(
        JSON.stringify(correct.organisationDetails(arbeidssted)).replaceAll(
          'urn:oid:2.16.578.1.12.4.1.4.101',
          'urn:oid:2.16.578.1.12.4.1.2.101',
        ),
      ),
  }),
}
