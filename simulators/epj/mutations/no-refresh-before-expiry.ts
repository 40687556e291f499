import type { Mutation } from './mutation.ts'

export const noRefreshBeforeExpiry: Mutation = {
  name: 'no-refresh-before-expiry',
  nb: {
    title: 'Fortsetter med tokener som er utløpt',
    description:
      'Ingen ser på klokken: tokenet løper ut mens pasientens kjernejournal er åpen, og brukes likevel.',
  },
  en: {
    title: 'Goes on with tokens that have expired',
    description:
      'Nobody looks at the clock: the access token runs out while the patient’s kjernejournal is open, and is used.',
  },
  changes: () => ({ refreshAfter: () => undefined, reusesToken: () => true }),
}
