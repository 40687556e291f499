import type { Mutation } from './mutation.ts'

export const noIndicatorCall: Mutation = {
  name: 'no-indicator-call',
  nb: {
    title: 'Åpner kjernejournal uten å spørre om helseindikatoren',
    description: 'Helsepersonellet får ikke vite om det er noe å se.',
  },
  en: {
    title: 'Opens kjernejournal without asking for the health indicator',
    description: 'The clinician is not told whether there is anything to see.',
  },
  changes: () => ({ indicatorsFor: () => [], opensPortal: () => true }),
}
