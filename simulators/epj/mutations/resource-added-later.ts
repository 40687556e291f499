import type { Mutation } from './mutation.ts'

export const resourceAddedLater: Mutation = {
  name: 'resource-added-later',
  nb: {
    title: 'Ber om token til en mottaker som innloggingen ikke nevnte',
    description: 'Mottakeren er lagt til der tokenet hentes, ikke der brukeren logger inn.',
  },
  en: {
    title: 'Asks for a token for a recipient that the log-in did not name',
    description: 'The recipient is added where the token is fetched, not where the user logs in.',
  },
  changes: () => ({
    send(_url, call) {
      if (call.body?.includes('grant_type=authorization_code')) call.body += '&resource=nhn%3Aanother-api'
    },
  }),
}
