import type { Mutation } from './mutation.ts'

export const mailForgotten: Mutation = {
  name: 'mail-forgotten',
  nb: {
    title: 'Kommunen skriver aldri til Kjernejournal-SHT',
    description:
      'Alt virker, så ingen leser det siste steget. Kommunen blir aldri invitert til Teams-kanalen.',
  },
  en: {
    title: 'The municipality never writes to Kjernejournal-SHT',
    description:
      'All works, so nobody reads the last step; the municipality is never invited to the Teams channel.',
  },
  changes: () => ({
    municipalityDoes: (order) => (order.action === 'send-mail' ? undefined : order),
  }),
}
