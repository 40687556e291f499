import type { Mutation } from './mutation.ts'

export const codeReused: Mutation = {
  name: 'code-reused',
  title: 'Opens the same portal address twice',
  description: 'The code is good once; a second click needs a new session.',
  changes: () => ({ portalLinks: (link) => [link, link] }),
}
