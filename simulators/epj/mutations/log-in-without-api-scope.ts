import type { Mutation } from './mutation.ts'

export const logInWithoutApiScope: Mutation = {
  name: 'log-in-without-api-scope',
  nb: {
    title: 'Logger inn uten scopet til data-API-ene',
    description: 'Det var nok så lenge EPJ-en bare åpnet portalen.',
  },
  en: {
    title: 'Logs in without the scope of the data APIs',
    description: 'It was enough as long as the EPJ only opened the portal.',
  },
  changes: (correct) => ({
    scopes: (helseid) => correct.scopes(helseid).filter((scope) => scope !== 'nhn:kjernejournal/api'),
  }),
}
