import type { Mutation } from './mutation.ts'

export const warningsSinceYesterday: Mutation = {
  name: 'warnings-since-yesterday',
  nb: {
    title: 'Spør hver gang etter nye legemiddeldata siden i går',
    description: 'Tidspunktet i svaret tas ikke vare på, og brukeren varsles om det samme hele dagen.',
  },
  en: {
    title: 'Asks for new medicine data since yesterday each time',
    description: 'The moment in the answer is not kept, and the user is warned of the same all day.',
  },
  changes: (correct) => ({
    data: { ...correct.data, warningsSince: (_last, now) => correct.data.warningsSince(undefined, now) },
  }),
}
