import type { Mutation } from './mutation.ts'

export const staysLoggedIn: Mutation = {
  name: 'stays-logged-in',
  title: 'Does not log out of HelseID when the session could not be ended',
  description: 'The first failure stops the rest of the log-out.',
  changes: () => ({
    logsOutDespiteTrouble: false,
  }),
}
