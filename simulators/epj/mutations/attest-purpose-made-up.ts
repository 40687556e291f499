import type { Mutation } from './mutation.ts'

export const attestPurposeMadeUp: Mutation = {
  name: 'attest-purpose-made-up',
  nb: {
    title: 'Attesterer et formål som ikke finnes',
    description: 'EPJ-ens eget ord for behandling blir sendt, og HelseID sender det videre som det er.',
  },
  en: {
    title: 'Attests a purpose that does not exist',
    description: 'The EPJ’s own word for treatment is sent, and HelseID passes it on as it is.',
  },
  changes: () => ({
    attestDetails: (details) =>
      JSON.parse(JSON.stringify(details, (_name, value) => (value === 'TREAT' ? 'BEHANDLING' : value))),
  }),
}
