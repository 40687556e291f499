import type { Mutation } from './mutation.ts'

export const twoSessionsPerOpening: Mutation = {
  name: 'two-sessions-per-opening',
  title: 'Creates two sessions for one click',
  description: 'Two parts of the EPJ each create one.',
  changes: () => ({
    sessionsPerOpening: 2,
  }),
}
