import type { Mutation } from './mutation.ts'

export const portalSessionNotHeld: Mutation = {
  name: 'portal-session-not-held',
  nb: {
    title: 'Holder ikke portaløkten',
    description: 'Det er ingen tidtaker. Brukeren kastes ut midt i arbeidet.',
  },
  en: {
    title: 'Does not hold the portal’s session',
    description: 'There is no timer; the user is thrown out in the middle of the work.',
  },
  changes: (correct) => ({
    ticket: { ...correct.ticket, holdSeconds: undefined },
  }),
}
