import type { Mutation } from './mutation.ts'

export const deletesWhatIsRefuted: Mutation = {
  name: 'deletes-what-is-refuted',
  nb: {
    title: 'Sletter en reaksjon som er avkreftet',
    description: 'For brukeren er begge deler å ta bort noe.',
  },
  en: {
    title: 'Deletes a reaction that has been refuted',
    description: 'To the user both are taking something away.',
  },
  changes: (correct) => ({
    data: { ...correct.data, refuted: 'deleted' },
  }),
}
