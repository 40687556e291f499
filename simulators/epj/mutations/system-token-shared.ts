import type { Mutation } from './mutation.ts'

export const systemTokenShared: Mutation = {
  name: 'system-token-shared',
  title: 'Shares one system token between all organisations',
  description: 'The cache of tokens has no organisation in its key.',
  changes: () => ({
    sharesSystemToken: true,
  }),
}
