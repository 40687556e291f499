import type { Mutation } from './mutation.ts'

export const codeReused: Mutation = {
  name: 'code-reused',
  nb: {
    title: 'Åpner den samme portaladressen to ganger',
    description: 'Koden gjelder én gang. Neste klikk trenger en ny sesjon.',
  },
  en: {
    title: 'Opens the same portal address twice',
    description: 'The code is good once; a second click needs a new session.',
  },
  changes: () => ({ portalLinks: (link) => [link, link] }),
}
