import type { Mutation } from './mutation.ts'

export const asksForLevel3: Mutation = {
  name: 'asks-for-level-3',
  nb: {
    title: 'Ber HelseID om nivå 3',
    description: 'Innstillingen var riktig for en annen tjeneste.',
  },
  en: {
    title: 'Asks HelseID for level 3',
    description: 'A setting that was right for another service.',
  },
  changes: () => ({
    authorizationParameters(parameters) {
      parameters.set('acr_values', `${parameters.get('acr_values') ?? ''} Level3`.replace('Level4 ', ''))
    },
  }),
}
