import type { Mutation } from './mutation.ts'

export const holdsAfterRefusal: Mutation = {
  name: 'holds-after-refusal',
  nb: {
    title: 'Fortsetter å fornye en sesjon som Kjernejournal har avvist',
    description: 'Tidtakeren stoppes aldri.',
  },
  en: {
    title: 'Goes on renewing a session that Kjernejournal has refused',
    description: 'The timer is never stopped.',
  },
  changes: () => ({
    holdsAfterRefusal: true,
  }),
}
