import type { Mutation } from './mutation.ts'

export const metadataEveryCall: Mutation = {
  name: 'metadata-every-call',
  nb: {
    title: 'Henter HelseIDs metadata ved hvert kall',
    description: 'Metadata skal tas vare på i omtrent 24 timer (HelseIDs krav FK2).',
  },
  en: {
    title: 'Fetches HelseID’s metadata at every call',
    description: 'Metadata is to be kept, for about 24 hours (HelseID’s requirement FK2).',
  },
  changes: () => ({ metadataSeconds: 0 }),
}
