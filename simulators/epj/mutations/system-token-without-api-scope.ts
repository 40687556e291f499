import type { Mutation } from './mutation.ts'

export const systemTokenWithoutApiScope: Mutation = {
  name: 'system-token-without-api-scope',
  nb: {
    title: 'Henter systemtokener uten scopet til API-et',
    description: 'Scopet fra innloggingen brukes til alt.',
  },
  en: {
    title: 'Fetches system tokens without the scope of the API',
    description: 'The scope of the log-in is used for everything.',
  },
  changes: () => ({
    systemScopes: () => ['nhn:kjernejournal/innlogging'],
  }),
}
