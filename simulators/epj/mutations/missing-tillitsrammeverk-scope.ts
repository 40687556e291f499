import type { Mutation } from './mutation.ts'

export const missingTillitsrammeverkScope: Mutation = {
  name: 'missing-tillitsrammeverk-scope',
  nb: {
    title: 'Ber ikke om scopet nhn:kjernejournal/tillitsrammeverk',
    description: 'Sesjonskallene trenger både innlogging og tillitsrammeverk.',
  },
  en: {
    title: 'Does not ask for the scope nhn:kjernejournal/tillitsrammeverk',
    description: 'Both innlogging and tillitsrammeverk are needed for the session calls.',
  },
  changes: (correct) => ({
    scopes: (helseid) =>
      correct.scopes(helseid).filter((scope) => scope !== 'nhn:kjernejournal/tillitsrammeverk'),
  }),
}
