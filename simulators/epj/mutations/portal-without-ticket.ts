import type { Mutation } from './mutation.ts'

export const portalWithoutTicket: Mutation = {
  name: 'portal-without-ticket',
  nb: {
    title: 'Åpner portalen enda det ikke er noen billett',
    description: 'Ikonet er en vanlig lenke som alltid er der.',
  },
  en: {
    title: 'Opens the portal although there is no ticket',
    description: 'The icon is a plain link that is always there.',
  },
  changes: (correct) => ({
    opensPortal: () => true,
    ticket: {
      ...correct.ticket,
      link: (facts) => correct.ticket.link(facts) ?? new URL(`${facts.portal}/hentpasient.html`),
    },
  }),
}
