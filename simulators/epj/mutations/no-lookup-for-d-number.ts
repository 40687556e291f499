import type { Mutation } from './mutation.ts'

export const noLookupForDNumber: Mutation = {
  name: 'no-lookup-for-d-number',
  nb: {
    title: 'Slår ikke opp pasienter med D-nummer',
    description: 'En kontroll av fødselsnumre avviser dem.',
  },
  en: {
    title: 'Does not look up patients with a D-number',
    description: 'A check of national identity numbers refuses them.',
  },
  changes: () => ({
    indicatorsFor: (opened) => (/^[4-7]/.test(opened.pid) ? [] : [opened]),
  }),
}
