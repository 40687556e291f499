import type { Mutation } from './mutation.ts'

export const noUserRole: Mutation = {
  name: 'no-user-role',
  nb: {
    title: 'Oppgir ikke brukerens rolle til API-et for kritisk informasjon',
    description: 'Navn, pasient og grunnlag er med, og rollen tror man står i tokenet.',
  },
  en: {
    title: 'Does not say the user’s role to the critical information API',
    description: 'Names, patient and grounds are there, and the role is thought to be in the token.',
  },
  changes: () => ({
    headers: (headers) => headers.delete('nhn-user-role'),
  }),
}
