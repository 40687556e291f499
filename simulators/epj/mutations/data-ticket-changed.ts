import type { Mutation } from './mutation.ts'

export const dataTicketChanged: Mutation = {
  name: 'data-ticket-changed',
  nb: {
    title: 'Sender data-API-et en annen tekst enn billetten',
    description: 'Den dekodes og kodes én gang for mye.',
  },
  en: {
    title: 'Sends the data API another text than the ticket',
    description: 'It is decoded and encoded once too often.',
  },
  changes: (correct) => ({
    data: { ...correct.data, ticket: (ticket) => encodeURIComponent(ticket) },
  }),
}
