import type { Mutation } from './mutation.ts'

export const ticketTwice: Mutation = {
  name: 'ticket-twice',
  nb: {
    title: 'Legger billetten to ganger i adressen',
    description: 'Adressen blir laget ett sted og fylt ut et annet, og begge legger billetten til.',
  },
  en: {
    title: 'Puts the ticket into the address twice',
    description: 'The address is made in one place and filled in in another, and both add the ticket.',
  },
  changes: (correct) => ({
    ticket: {
      ...correct.ticket,
      link(facts) {
        const link = correct.ticket.link(facts)
        if (facts.ticket !== undefined) link?.searchParams.append('ticket', facts.ticket)
        return link
      },
    },
  }),
}
