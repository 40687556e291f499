import type { Mutation } from './mutation.ts'

const HOUR = 60 * 60 * 1000

export const warningsSinceLater: Mutation = {
  name: 'warnings-since-later',
  nb: {
    title: 'Spør den første gangen om legemiddeldata siden om to timer',
    description: 'Klokken på veggen er skrevet med Z bak, som om norsk sommertid var UTC.',
  },
  en: {
    title: 'Asks the first time for medicine data since two hours from now',
    description: 'The clock on the wall is written with a Z behind, as if Norwegian summer time were UTC.',
  },
  changes: (correct) => ({
    data: {
      ...correct.data,
      warningsSince: (last, now) => last ?? new Date(now + 2 * HOUR).toISOString(),
    },
  }),
}
