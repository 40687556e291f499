import type { Mutation } from './mutation.ts'

export const olderHeaderNames: Mutation = {
  name: 'older-header-names',
  nb: {
    title: 'Bruker de eldre headernavnene til API-et for kritisk informasjon',
    description: 'EPJ-en ble laget før 2025, og API-et leser dem ennå.',
  },
  en: {
    title: 'Uses the older header names of the critical information API',
    description: 'The EPJ was made before 2025, and the API still reads them.',
  },
  changes: () => ({
    headers(headers) {
      for (const [name, value] of [...headers]) {
        if (!name.startsWith('nhn-')) continue
        headers.delete(name)
        headers.set(name === 'nhn-patient-nin' ? 'hit-patient-pid' : name.replace('nhn-', 'hit-'), value)
      }
    },
  }),
}
