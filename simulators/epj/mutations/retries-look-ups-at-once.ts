import type { Mutation } from './mutation.ts'

export const retriesLookUpsAtOnce: Mutation = {
  name: 'retries-look-ups-at-once',
  title: 'Repeats a failed look-up at once, six times',
  description: 'A loop without pauses, which asks for no Retry-After.',
  changes: () => ({
    lookUpRetries: 6,
  }),
}
