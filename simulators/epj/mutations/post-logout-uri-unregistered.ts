import type { Mutation } from './mutation.ts'

export const postLogoutUriUnregistered: Mutation = {
  name: 'post-logout-uri-unregistered',
  nb: {
    title: 'Ber om å bli sendt til en uregistrert adresse etter utloggingen',
    description: 'HelseID lar brukeren bli på sin egen side.',
  },
  en: {
    title: 'Asks to be sent to an unregistered address after the log-out',
    description: 'HelseID leaves the user on its own page.',
  },
  changes: () => ({
    postLogoutRedirectUri: () => 'http://localhost:9999/goodbye',
  }),
}
