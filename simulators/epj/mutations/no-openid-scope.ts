import type { Mutation } from './mutation.ts'

export const noOpenidScope: Mutation = {
  name: 'no-openid-scope',
  nb: {
    title: 'Logger inn uten scopet openid',
    description: 'OAuth brukes som om det var innlogging.',
  },
  en: {
    title: 'Logs in without the scope openid',
    description: 'OAuth is used as if it were a log-in.',
  },
  changes: (correct) => ({
    scopes: (helseid) => correct.scopes(helseid).filter((scope) => scope !== 'openid'),
  }),
}
