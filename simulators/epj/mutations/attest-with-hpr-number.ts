import type { Mutation } from './mutation.ts'

export const attestWithHprNumber: Mutation = {
  name: 'attest-with-hpr-number',
  nb: {
    title: 'Skriver HPR-nummeret i attesten selv',
    description: 'Nummeret tas fra EPJ-ens eget register og kan være gammelt.',
  },
  en: {
    title: 'Writes the HPR number in the attest itself',
    description: 'The number is taken from the EPJ’s own register and may be old.',
  },
  changes: () => ({
    attestDetails: (details) =>
      JSON.parse(JSON.stringify(details).replaceAll('"legal_entity"', '"hpr_nr":"565500000","legal_entity"')),
  }),
}
