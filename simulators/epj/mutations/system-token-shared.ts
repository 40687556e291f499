import type { Mutation } from './mutation.ts'

export const systemTokenShared: Mutation = {
  name: 'system-token-shared',
  nb: {
    title: 'Deler ett systemtoken mellom alle virksomheter',
    description: 'Mellomlageret for tokener har ikke virksomheten i nøkkelen sin.',
  },
  en: {
    title: 'Shares one system token between all organisations',
    description: 'The cache of tokens has no organisation in its key.',
  },
  changes: () => ({
    sharesSystemToken: true,
  }),
}
