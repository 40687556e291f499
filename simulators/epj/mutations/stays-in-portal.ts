import type { Mutation } from './mutation.ts'

export const staysInPortal: Mutation = {
  name: 'stays-in-portal',
  nb: {
    title: 'Lar brukeren være innlogget i portalen',
    description: 'Bare EPJ-ens egen økt avsluttes ved utlogging.',
  },
  en: {
    title: 'Leaves the user logged in to the portal',
    description: 'Only the EPJ’s own session is ended at log-out.',
  },
  changes: (correct) => ({
    ticket: { ...correct.ticket, logsOutOfPortal: false },
  }),
}
