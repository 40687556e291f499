import type { Mutation } from './mutation.ts'

export const noRefreshBeforeExpiry: Mutation = {
  name: 'no-refresh-before-expiry',
  title: 'Goes on with tokens that have expired',
  description:
    'Nobody looks at the clock: the access token runs out while the patient’s kjernejournal is open, and is used.',
  changes: () => ({ refreshAfter: () => undefined, reusesToken: () => true }),
}
