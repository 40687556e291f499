import type { Mutation } from './mutation.ts'

export const medicinesFromNorwegianDate: Mutation = {
  name: 'medicines-from-norwegian-date',
  nb: {
    title: 'Skriver tidspunktet legemidler hentes fra, som en norsk dato',
    description: 'Datoen skrives slik brukeren ser den.',
  },
  en: {
    title: 'Writes the moment from which medicines are asked for as a Norwegian date',
    description: 'The date is written as the user sees it.',
  },
  changes: (correct) => ({
    data: {
      ...correct.data,
      from: (moment) => moment.toISOString().slice(0, 10).split('-').reverse().join('.'),
    },
  }),
}
