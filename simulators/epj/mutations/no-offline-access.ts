import type { Mutation } from './mutation.ts'

export const noOfflineAccess: Mutation = {
  name: 'no-offline-access',
  nb: {
    title: 'Ber ikke om offline_access',
    description: 'Brukeren må logge inn på nytt hvert tiende minutt.',
  },
  en: {
    title: 'Does not ask for offline_access',
    description: 'The user must log in again every ten minutes.',
  },
  changes: (correct) => ({
    scopes: (helseid) => correct.scopes(helseid).filter((scope) => scope !== 'offline_access'),
  }),
}
