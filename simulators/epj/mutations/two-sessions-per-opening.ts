import type { Mutation } from './mutation.ts'

export const twoSessionsPerOpening: Mutation = {
  name: 'two-sessions-per-opening',
  nb: {
    title: 'Oppretter to sesjoner for ett klikk',
    description: 'To deler av EPJ-en oppretter hver sin.',
  },
  en: {
    title: 'Creates two sessions for one click',
    description: 'Two parts of the EPJ each create one.',
  },
  changes: () => ({
    sessionsPerOpening: 2,
  }),
}
