import type { Mutation } from './mutation.ts'

export const keepsRefusedToken: Mutation = {
  name: 'keeps-refused-token',
  nb: {
    title: 'Fortsetter med et systemtoken som er avvist',
    description: 'Mellomlageret kjenner bare tiden, ikke svarene.',
  },
  en: {
    title: 'Goes on with a system token that was refused',
    description: 'The cache knows only the time, not the answers.',
  },
  changes: () => ({
    forgetsRefusedToken: false,
  }),
}
