import type { Mutation } from './mutation.ts'

export const noEndSessionAtHelseid: Mutation = {
  name: 'no-end-session-at-helseid',
  title: 'Does not end the session at HelseID at log-out',
  description: 'The next user of the computer may be let in as the one before.',
  changes: () => ({ endsHelseidSession: false }),
}
