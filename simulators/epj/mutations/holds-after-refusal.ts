import type { Mutation } from './mutation.ts'

export const holdsAfterRefusal: Mutation = {
  name: 'holds-after-refusal',
  title: 'Goes on renewing a session that Kjernejournal has refused',
  description: 'The timer is never stopped.',
  changes: () => ({
    holdsAfterRefusal: true,
  }),
}
