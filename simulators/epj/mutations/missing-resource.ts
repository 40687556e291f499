import type { Mutation } from './mutation.ts'

export const missingResource: Mutation = {
  name: 'missing-resource',
  title: 'Does not say which API its tokens are for',
  description:
    'Without resource a token may get several audiences, and Kjernejournal takes those with its own alone.',
  changes: () => ({ resources: () => [] }),
}
