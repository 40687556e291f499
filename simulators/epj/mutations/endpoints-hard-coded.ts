import type { Mutation } from './mutation.ts'

export const endpointsHardCoded: Mutation = {
  name: 'endpoints-hard-coded',
  nb: {
    title: 'Har HelseIDs adresser skrevet inn i koden',
    description: 'EPJ-en må oppdateres overalt den dagen HelseID flytter et endepunkt.',
  },
  en: {
    title: 'Has HelseID’s addresses written into the code',
    description: 'The EPJ must be updated everywhere the day HelseID moves an endpoint.',
  },
  changes: () => ({
    readsMetadata: false,
  }),
}
