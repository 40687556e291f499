import type { Mutation } from './mutation.ts'

export const heldWhenSwitchedOff: Mutation = {
  name: 'held-when-switched-off',
  nb: {
    title: 'Holder kjernejournalen åpen etter at integrasjonen er slått av',
    description: 'Bryteren gjelder for neste pasient. Tidtakeren som alt går, ser ikke på den.',
  },
  en: {
    title: 'Holds the kjernejournal open after the integration was switched off',
    description:
      'The switch counts for the next patient. The timer that is running already does not look at it.',
  },
  changes: () => ({ endsWhenSwitchedOff: false }),
}
