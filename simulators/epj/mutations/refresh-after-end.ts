import type { Mutation } from './mutation.ts'

export const refreshAfterEnd: Mutation = {
  name: 'refresh-after-end',
  nb: {
    title: 'Fortsetter å holde sesjonen etter at den er avsluttet',
    description: 'Tidtakeren startes sammen med sesjonen, men ingen stopper den.',
  },
  en: {
    title: 'Goes on holding the session after it was ended',
    description: 'The timer is started with the session, but nobody stops it.',
  },
  changes: () => ({ stopsHoldingAtEnd: false }),
}
