import type { Mutation } from './mutation.ts'

export const postLogoutUriUnregistered: Mutation = {
  name: 'post-logout-uri-unregistered',
  title: 'Asks to be sent to an unregistered address after the log-out',
  description: 'HelseID leaves the user on its own page.',
  changes: () => ({
    postLogoutRedirectUri: () => 'http://localhost:9999/goodbye',
  }),
}
