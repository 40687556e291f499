import type { Mutation } from './mutation.ts'

export const missingSourceSystem: Mutation = {
  name: 'missing-source-system',
  title: 'Leaves X-SOURCE-SYSTEM out of the session calls',
  description: 'The header that names the EPJ is demanded in create, refresh and end.',
  changes: () => ({
    headers: (headers) => headers.delete('x-source-system'),
  }),
}
