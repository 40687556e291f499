import { EPJ_NAME } from '../kjernejournal/calls.ts'
import type { Mutation } from './mutation.ts'

export const ticketNotEncoded: Mutation = {
  name: 'ticket-not-encoded',
  nb: {
    title: 'Setter billetten inn i adressen som den er',
    description: 'Adressen settes sammen som tekst, og plusstegnene blir mellomrom.',
  },
  en: {
    title: 'Puts the ticket into the address as it is',
    description: 'The address is put together as a text, and the plus signs become spaces.',
  },
  changes: (correct) => ({
    ticket: {
      ...correct.ticket,
      link: ({ portal, ticket }) =>
        ticket === undefined
          ? undefined
          : new URL(
              `${portal}/hentpasient.html?ticket=${ticket}&X-EPJ-System=${encodeURIComponent(EPJ_NAME)}`,
            ),
    },
  }),
}
