import type { Mutation } from './mutation.ts'

export const otherPersonAccepted: Mutation = {
  name: 'other-person-accepted',
  nb: {
    title: 'Slipper inn hvem HelseID enn bekrefter',
    description: 'EPJ-en sammenligner ikke HelseIDs bruker med sin egen.',
  },
  en: {
    title: 'Lets in whomever HelseID confirms',
    description: 'The EPJ does not compare HelseID’s user with its own.',
  },
  changes: () => ({
    refusal: () => undefined,
  }),
}
