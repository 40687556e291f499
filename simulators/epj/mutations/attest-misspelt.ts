import type { Mutation } from './mutation.ts'

export const attestMisspelt: Mutation = {
  name: 'attest-misspelt',
  nb: {
    title: 'Skriver care_relationship feil i attesten',
    description: 'NHNs eget eksempel har en skrivefeil, og HelseID utelater det den ikke kjenner.',
  },
  en: {
    title: 'Misspells care_relationship in the attest',
    description: 'NHN’s own sample has a misspelling, and HelseID leaves out what it does not know.',
  },
  changes: () => ({
    attestDetails: (details) =>
      JSON.parse(JSON.stringify(details).replaceAll('"care_relationship"', '"care_relation"')),
  }),
}
