import type { Mutation } from './mutation.ts'

export const ignoresFunctionAccess: Mutation = {
  name: 'ignores-function-access',
  title: 'Calls Kjernejournal for users who lack the user module',
  description: 'The look-up when a patient is opened does not ask whether the user has «PJ: Kjernejournal».',
  changes: () => ({
    allowsKjernejournal: (settings) => settings.integration && settings.useHelseid,
  }),
}
