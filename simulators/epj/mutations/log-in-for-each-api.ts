import type { Mutation } from './mutation.ts'

export const logInForEachApi: Mutation = {
  name: 'log-in-for-each-api',
  nb: {
    title: 'Logger brukeren inn på nytt for det neste API-et',
    description: 'Hvert API har sin egen innlogging i koden.',
  },
  en: {
    title: 'Logs the user in anew for the next API',
    description: 'Each API has its own log-in in the code.',
  },
  changes: (correct) => ({
    data: { ...correct.data, refreshesForNextApi: false },
  }),
}
