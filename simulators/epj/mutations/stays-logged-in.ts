import type { Mutation } from './mutation.ts'

export const staysLoggedIn: Mutation = {
  name: 'stays-logged-in',
  nb: {
    title: 'Logger ikke ut av HelseID når sesjonen ikke kunne avsluttes',
    description: 'Den første feilen stopper resten av utloggingen.',
  },
  en: {
    title: 'Does not log out of HelseID when the session could not be ended',
    description: 'The first failure stops the rest of the log-out.',
  },
  changes: () => ({
    logsOutDespiteTrouble: false,
  }),
}
