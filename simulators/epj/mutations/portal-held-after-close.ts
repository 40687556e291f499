import type { Mutation } from './mutation.ts'

export const portalHeldAfterClose: Mutation = {
  name: 'portal-held-after-close',
  nb: {
    title: 'Holder portaløkten etter at pasienten er lukket',
    description: 'Tidtakeren startes og stoppes aldri.',
  },
  en: {
    title: 'Holds the portal’s session after the patient is closed',
    description: 'The timer is started, and never stopped.',
  },
  changes: (correct) => ({
    ticket: { ...correct.ticket, stopsHolding: false },
  }),
}
