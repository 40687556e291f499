import type { Mutation } from './mutation.ts'

export const missingResource: Mutation = {
  name: 'missing-resource',
  nb: {
    title: 'Sier ikke hvilket API tokenene er til',
    description:
      'Uten resource kan et token få flere mottakere, og Kjernejournal godtar bare dem med sin egen alene.',
  },
  en: {
    title: 'Does not say which API its tokens are for',
    description:
      'Without resource a token may get several audiences, and Kjernejournal takes those with its own alone.',
  },
  changes: () => ({ resources: () => [] }),
}
