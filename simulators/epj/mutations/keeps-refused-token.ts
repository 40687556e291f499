import type { Mutation } from './mutation.ts'

export const keepsRefusedToken: Mutation = {
  name: 'keeps-refused-token',
  title: 'Goes on with a system token that was refused',
  description: 'The cache knows only the time, not the answers.',
  changes: () => ({
    forgetsRefusedToken: false,
  }),
}
