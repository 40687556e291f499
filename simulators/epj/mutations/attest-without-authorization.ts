import type { Mutation } from './mutation.ts'

export const attestWithoutAuthorization: Mutation = {
  name: 'attest-without-authorization',
  nb: {
    title: 'Sender attesten uten brukerens autorisasjon',
    description: 'Autorisasjonen er med i sesjonen, og den som skrev attesten, mente at det var nok.',
  },
  en: {
    title: 'Sends the attest without the user’s authorisation',
    description: 'The session states it, and whoever wrote the attest thought that was enough.',
  },
  changes: () => ({
    // A member that is undefined is not written.
    attestDetails: (details) =>
      JSON.parse(
        JSON.stringify(details, (member, value) => (member === 'authorization' ? undefined : value)),
      ),
  }),
}
