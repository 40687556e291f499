import type { Mutation } from './mutation.ts'

export const noPing: Mutation = {
  name: 'no-ping',
  nb: {
    title: 'Har en testknapp som alltid er grønn',
    description: 'Knappen ser på innstillingene og spør ingen.',
  },
  en: {
    title: 'Has a test button that is always green',
    description: 'The button looks at the settings, and asks nobody.',
  },
  changes: () => ({ testsConnection: false }),
}
