import type { Mutation } from './mutation.ts'

export const fnrInUrl: Mutation = {
  name: 'fnr-in-url',
  nb: {
    title: 'Har pasientens fødselsnummer i adressen til portalen',
    description: 'Adresser havner i historikk og logger. Nummeret hører bare hjemme i innholdet.',
  },
  en: {
    title: 'Puts the patient’s national identity number in the portal’s address',
    description: 'Addresses end up in histories and logs; the number belongs in bodies only.',
  },
  changes: () => ({
    portalLinks(link, { patient }) {
      const open = new URL(link)
      open.searchParams.set('fnr', patient)
      return [open]
    },
  }),
}
