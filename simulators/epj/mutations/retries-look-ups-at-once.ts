import type { Mutation } from './mutation.ts'

export const retriesLookUpsAtOnce: Mutation = {
  name: 'retries-look-ups-at-once',
  nb: {
    title: 'Gjentar et mislykket oppslag med en gang, seks ganger',
    description: 'En løkke uten pauser, som ikke ser etter Retry-After.',
  },
  en: {
    title: 'Repeats a failed look-up at once, six times',
    description: 'A loop without pauses, which asks for no Retry-After.',
  },
  changes: () => ({
    lookUpRetries: 6,
  }),
}
