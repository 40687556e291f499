import type { Mutation } from './mutation.ts'

export const organisationWrongOid: Mutation = {
  name: 'organisation-wrong-oid',
  nb: {
    title: 'Oppgir organisasjonsnummeret med en annen OID',
    description: 'Et av NHNs eksempler bruker en annen OID.',
  },
  en: {
    title: 'Gives the organisation number with another OID',
    description: 'One of NHN’s samples uses another OID.',
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
