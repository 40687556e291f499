import type { Mutation } from './mutation.ts'

export const mailForgotten: Mutation = {
  name: 'mail-forgotten',
  title: 'The municipality never writes to Kjernejournal-SHT',
  description:
    'All works, so nobody reads the last step; the municipality is never invited to the Teams channel.',
  changes: () => ({
    municipalityDoes: (order) => (order.action === 'send-mail' ? undefined : order),
  }),
}
