import type { Mutation } from './mutation.ts'

export const noOpenidScope: Mutation = {
  name: 'no-openid-scope',
  title: 'Logs in without the scope openid',
  description: 'OAuth is used as if it were a log-in.',
  changes: (correct) => ({
    scopes: (helseid) => correct.scopes(helseid).filter((scope) => scope !== 'openid'),
  }),
}
