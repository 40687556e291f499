import type { Mutation } from './mutation.ts'

export const level3LogIn: Mutation = {
  name: 'level-3-log-in',
  title: 'Lets users in at security level 3',
  description: 'The EPJ neither asks for level 4 nor looks at the level it got.',
  changes: (correct) => ({
    demandedLevel: '3',
    refusal(identity, user) {
      return correct.refusal({ ...identity, securityLevel: '4' }, user)
    },
  }),
}
