import type { Mutation } from './mutation.ts'

export const ticketCutOff: Mutation = {
  name: 'ticket-cut-off',
  nb: {
    title: 'Kutter av billetten',
    description: 'Kolonnen i EPJ-ens database er for kort.',
  },
  en: {
    title: 'Cuts the ticket off',
    description: 'The column in the EPJ’s database is too short for it.',
  },
  changes: (correct) => ({
    ticket: {
      ...correct.ticket,
      link: (facts) => correct.ticket.link({ ...facts, ticket: facts.ticket?.slice(0, 64) }),
    },
  }),
}
