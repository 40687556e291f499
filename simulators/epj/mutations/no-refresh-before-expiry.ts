import type { Mutation } from './mutation.ts'

export const noRefreshBeforeExpiry: Mutation = {
  name: 'no-refresh-before-expiry',
  title: 'Does not hold the session',
  description:
    'The access token runs out while the patient’s kjernejournal is open, and the session with it.',
  changes: () => ({ refreshAfter: () => undefined }),
}
