import type { Mutation } from './mutation.ts'

export const attestForOtherOrganisation: Mutation = {
  name: 'attest-for-other-organisation',
  nb: {
    title: 'Attesterer at helsehjelpen gis ved en enhet i en annen virksomhet',
    description: 'Flere kunder deler én liste over steder: stedet hører ikke til klientens virksomhet.',
  },
  en: {
    title: 'Attests that care is given at another organisation’s unit',
    description:
      'A list of places shared by several customers: the place of care is not below the client’s organisation.',
  },
  changes: () => ({
    attestDetails(details, { arbeidssted, register }) {
      const other = register.organisation('nabosykehjem')?.organisasjonsnummer ?? '999999999'
      const text = JSON.stringify(details).replaceAll(
        `"id":"${arbeidssted.organisasjonsnummer}"`,
        `"id":"${other}"`,
      )
      return JSON.parse(text)
    },
  }),
}
