import type { Mutation } from './mutation.ts'

export const tokenPerCall: Mutation = {
  name: 'token-per-call',
  nb: {
    title: 'Ber om et nytt systemtoken for hvert kall',
    description: 'Tokener skal brukes til de utløper (HelseIDs krav FK3).',
  },
  en: {
    title: 'Asks for a new system token at every call',
    description: 'Tokens are to be used until they expire (HelseID’s requirement FK3).',
  },
  changes: (correct) => ({
    reusesToken: (secondsLeft, whose) => whose === 'user' && correct.reusesToken(secondsLeft, whose),
  }),
}
