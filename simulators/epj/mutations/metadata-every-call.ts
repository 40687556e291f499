import type { Mutation } from './mutation.ts'

export const metadataEveryCall: Mutation = {
  name: 'metadata-every-call',
  title: 'Fetches HelseID’s metadata at every call',
  description: 'Metadata is to be kept, for about 24 hours (HelseID’s requirement FK2).',
  changes: () => ({ metadataSeconds: 0 }),
}
