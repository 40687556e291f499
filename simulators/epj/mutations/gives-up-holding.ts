import type { Mutation } from './mutation.ts'

export const givesUpHolding: Mutation = {
  name: 'gives-up-holding',
  title: 'Gives the session up when one renewal fails',
  description: 'A break of one second closes the kjernejournal.',
  changes: () => ({
    retriesHolding: false,
  }),
}
