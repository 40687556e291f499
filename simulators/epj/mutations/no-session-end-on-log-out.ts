import type { Mutation } from './mutation.ts'

export const noSessionEndOnLogOut: Mutation = {
  name: 'no-session-end-on-log-out',
  nb: {
    title: 'Avslutter ikke sesjonen ved utlogging',
    description: 'Pasientens kjernejournal står åpen etter at brukeren har gått.',
  },
  en: {
    title: 'Does not end the session at log-out',
    description: 'The patient’s kjernejournal stays open after the user has left.',
  },
  changes: () => ({ endsSessionAtLogOut: false }),
}
