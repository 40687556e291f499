import type { Mutation } from './mutation.ts'

export const noEndSessionAtHelseid: Mutation = {
  name: 'no-end-session-at-helseid',
  nb: {
    title: 'Avslutter ikke økten hos HelseID ved utlogging',
    description: 'Neste bruker av maskinen kan slippes inn som den forrige.',
  },
  en: {
    title: 'Does not end the session at HelseID at log-out',
    description: 'The next user of the computer may be let in as the one before.',
  },
  changes: () => ({ endsHelseidSession: false }),
}
