import type { Mutation } from './mutation.ts'

export const indicatorForWholeList: Mutation = {
  name: 'indicator-for-whole-list',
  nb: {
    title: 'Spør om helseindikatoren for alle pasientene på listen',
    description: 'Indikatoren er for pasienten som åpnes. Å gå gjennom en liste er misbruk, og belastning.',
  },
  en: {
    title: 'Asks for the health indicator of every patient on the list',
    description: 'The indicator is for the patient who is opened. Polling a list is misuse, and load.',
  },
  changes: () => ({
    indicatorsFor: (opened, all) => [...all.filter((patient) => patient !== opened).slice(0, 19), opened],
  }),
}
