import type { Mutation } from './mutation.ts'

export const ticketOfPreviousPatient: Mutation = {
  name: 'ticket-of-previous-patient',
  nb: {
    title: 'Åpner portalen med den første billetten den fikk',
    description: 'Billetten lagres hos brukeren og ikke hos pasienten.',
  },
  en: {
    title: 'Opens the portal with the first ticket it got',
    description: 'The ticket is kept with the user, and not with the patient.',
  },
  changes(correct) {
    let first: string | undefined
    return {
      ticket: {
        ...correct.ticket,
        link(facts) {
          first ??= facts.ticket
          return correct.ticket.link({ ...facts, ticket: first })
        },
      },
    }
  },
}
