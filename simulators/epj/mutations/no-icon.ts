import type { Mutation } from './mutation.ts'

export const noIcon: Mutation = {
  name: 'no-icon',
  nb: {
    title: 'Viser ikke noe ikon når helseindikatoren har svart',
    description: 'Ikonet tegnes bare når pasientens side lastes på nytt.',
  },
  en: {
    title: 'Shows no icon when the health indicator has answered',
    description: 'The icon is drawn only when the patient’s page is loaded anew.',
  },
  changes: () => ({
    icon: () => null,
  }),
}
