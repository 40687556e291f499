import type { Mutation } from './mutation.ts'

export const endpointsHardCoded: Mutation = {
  name: 'endpoints-hard-coded',
  title: 'Has HelseID’s addresses written into the code',
  description: 'The EPJ must be updated everywhere the day HelseID moves an endpoint.',
  changes: () => ({
    readsMetadata: false,
  }),
}
