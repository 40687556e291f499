import type { Mutation } from './mutation.ts'

export const unknownIdProvider: Mutation = {
  name: 'unknown-id-provider',
  nb: {
    title: 'Foreslår en e-ID portalen ikke har',
    description: 'Navnet er e-ID-ens eget, og ikke det i dokumentasjonen.',
  },
  en: {
    title: 'Suggests an e-ID that the portal does not have',
    description: 'The name is that of the e-ID, and not the one in the documentation.',
  },
  changes: (correct) => ({
    ticket: {
      ...correct.ticket,
      link(facts) {
        const link = correct.ticket.link(facts)
        link?.searchParams.set('idprov', 'bankid')
        return link
      },
    },
  }),
}
