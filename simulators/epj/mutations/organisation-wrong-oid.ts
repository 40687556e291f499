import type { Mutation } from './mutation.ts'

export const organisationWrongOid: Mutation = {
  name: 'organisation-wrong-oid',
  nb: {
    title: 'Oppgir organisasjonsnummeret med en annen OID',
    description: 'OID-en er den for klienter som flere virksomheter deler.',
  },
  en: {
    title: 'Gives the organisation number with another OID',
    description: 'The OID is that of clients which several organisations share.',
  },
  changes: (correct) => ({
    organisationDetails: (arbeidssted) =>
      JSON.parse(
        JSON.stringify(correct.organisationDetails(arbeidssted)).replaceAll(
          'urn:oid:2.16.578.1.12.4.1.4.101',
          'urn:oid:1.0.6523',
        ),
      ),
  }),
}
