import type { Mutation } from './mutation.ts'

export const noHprScope: Mutation = {
  name: 'no-hpr-scope',
  nb: {
    title: 'Ber ikke om HPR-nummeret',
    description: 'Kjernejournal kan ikke se hva brukeren har rett til.',
  },
  en: {
    title: 'Does not ask for the HPR number',
    description: 'Kjernejournal cannot see what the user is entitled to.',
  },
  changes: (correct) => ({
    scopes: (helseid) => correct.scopes(helseid).filter((scope) => !scope.includes('hpr')),
  }),
}
