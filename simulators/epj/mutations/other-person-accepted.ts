import type { Mutation } from './mutation.ts'

export const otherPersonAccepted: Mutation = {
  name: 'other-person-accepted',
  title: 'Lets in whomever HelseID confirms',
  description: 'The EPJ does not compare HelseID’s user with its own.',
  changes: () => ({
    refusal: () => undefined,
  }),
}
