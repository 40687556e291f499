import type { Mutation } from './mutation.ts'

export const refreshAfterEnd: Mutation = {
  name: 'refresh-after-end',
  title: 'Goes on holding the session after it was ended',
  description: 'The timer is started with the session, but nobody stops it.',
  changes: () => ({ stopsHoldingAtEnd: false }),
}
