import type { Mutation } from './mutation.ts'

export const registersTwice: Mutation = {
  name: 'registers-twice',
  nb: {
    title: 'Registrerer den samme kritiske informasjonen to ganger',
    description: 'Både knappen og skjemaet sender, og API-et lager en ny opplysning for hver gang.',
  },
  en: {
    title: 'Registers the same critical information twice',
    description: 'Both the button and the form send it, and the API makes a new record each time.',
  },
  changes: (correct) => ({
    data: { ...correct.data, sendsRecord: 2 },
  }),
}
