import type { Mutation } from './mutation.ts'

export const missingEpjSystem: Mutation = {
  name: 'missing-epj-system',
  title: 'Leaves X-EPJ-System out of the calls to the service',
  description: 'Kjernejournal’s operations cannot tell which EPJ calls.',
  changes: () => ({
    headers: (headers) => headers.delete('x-epj-system'),
  }),
}
