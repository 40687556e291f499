import type { Mutation } from './mutation.ts'

export const givesUpHolding: Mutation = {
  name: 'gives-up-holding',
  nb: {
    title: 'Gir opp sesjonen når én fornyelse feiler',
    description: 'Et brudd på ett sekund lukker kjernejournalen.',
  },
  en: {
    title: 'Gives the session up when one renewal fails',
    description: 'A break of one second closes the kjernejournal.',
  },
  changes: () => ({
    retriesHolding: false,
  }),
}
