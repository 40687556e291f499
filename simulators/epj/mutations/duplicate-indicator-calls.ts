import type { Mutation } from './mutation.ts'

export const duplicateIndicatorCalls: Mutation = {
  name: 'duplicate-indicator-calls',
  nb: {
    title: 'Spør to ganger om helseindikatoren hver gang en pasient åpnes',
    description: 'To deler av EPJ-en henter indikatoren hver for seg.',
  },
  en: {
    title: 'Asks twice for the health indicator at each opening',
    description: 'Two parts of the EPJ fetch the indicator, each for itself.',
  },
  changes: () => ({ indicatorsFor: (opened) => [opened, opened] }),
}
