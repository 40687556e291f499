import type { Mutation } from './mutation.ts'

export const logInForEachApi: Mutation = {
  name: 'log-in-for-each-api',
  title: 'Logs the user in anew for the next API',
  description: 'Each API has its own log-in in the code.',
  changes: (correct) => ({
    data: { ...correct.data, refreshesForNextApi: false },
  }),
}
