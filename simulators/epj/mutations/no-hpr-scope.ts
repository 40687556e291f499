import type { Mutation } from './mutation.ts'

export const noHprScope: Mutation = {
  name: 'no-hpr-scope',
  title: 'Does not ask for the HPR number',
  description: 'Kjernejournal cannot see what the user is entitled to.',
  changes: (correct) => ({
    scopes: (helseid) => correct.scopes(helseid).filter((scope) => !scope.includes('hpr')),
  }),
}
