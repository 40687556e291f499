import type { Mutation } from './mutation.ts'

export const wrongAudience: Mutation = {
  name: 'wrong-audience',
  nb: {
    title: 'Kaller Kjernejournal med et token til noen andre',
    description: 'EPJ-en ber bare om brukerens egne scope, og får et token som er ment for HelseID selv.',
  },
  en: {
    title: 'Calls Kjernejournal with a token for somebody else',
    description:
      'The EPJ asks for the user’s own scopes only, and gets a token that is meant for HelseID itself.',
  },
  changes: (correct) => ({
    resources: () => [],
    scopes: (helseid) => correct.scopes(helseid).filter((scope) => !scope.startsWith('nhn:')),
  }),
}
