import type { Mutation } from './mutation.ts'

const HOUR = 60 * 60 * 1000

export const warningsSinceLater: Mutation = {
  name: 'warnings-since-later',
  nb: {
    title: 'Spør den første gangen om legemiddeldata siden et tidspunkt to timer fram',
    description: 'Tidspunktet er i norsk sommertid, men skrevet med Z bak, som om det var UTC.',
  },
  en: {
    title: 'Asks the first time for medicine data since a moment two hours ahead',
    description: 'The moment is in Norwegian summer time, but written with a Z behind, as if it were UTC.',
  },
  changes: (correct) => ({
    data: {
      ...correct.data,
      warningsSince: (last, now) => last ?? new Date(now + 2 * HOUR).toISOString(),
    },
  }),
}
