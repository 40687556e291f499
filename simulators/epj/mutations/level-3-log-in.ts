import type { Mutation } from './mutation.ts'

export const level3LogIn: Mutation = {
  name: 'level-3-log-in',
  nb: {
    title: 'Slipper inn brukere på sikkerhetsnivå 3',
    description: 'EPJ-en verken ber om nivå 4 eller ser på nivået den fikk.',
  },
  en: {
    title: 'Lets users in at security level 3',
    description: 'The EPJ neither asks for level 4 nor looks at the level it got.',
  },
  changes: (correct) => ({
    demandedLevel: '3',
    refusal(identity, user) {
      return correct.refusal({ ...identity, securityLevel: '4' }, user)
    },
  }),
}
