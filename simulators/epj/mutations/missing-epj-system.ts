import type { Mutation } from './mutation.ts'

export const missingEpjSystem: Mutation = {
  name: 'missing-epj-system',
  nb: {
    title: 'Utelater X-EPJ-System i kallene til tjenesten',
    description: 'De som drifter Kjernejournal, kan ikke se hvilken EPJ som kaller.',
  },
  en: {
    title: 'Leaves X-EPJ-System out of the calls to the service',
    description: 'Kjernejournal’s operations cannot tell which EPJ calls.',
  },
  changes: () => ({
    headers: (headers) => headers.delete('x-epj-system'),
  }),
}
