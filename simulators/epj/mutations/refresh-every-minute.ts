import type { Mutation } from './mutation.ts'

export const refreshEveryMinute: Mutation = {
  name: 'refresh-every-minute',
  nb: {
    title: 'Fornyer sesjonen hvert minutt',
    description: 'Et fast mellomrom som ikke har noe med tokenets levetid å gjøre.',
  },
  en: {
    title: 'Renews the session every minute',
    description: 'A fixed interval that has nothing to do with the token’s life.',
  },
  changes: () => ({
    refreshAfter: () => 60,
  }),
}
