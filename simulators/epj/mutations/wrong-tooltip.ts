import type { Mutation } from './mutation.ts'

export const wrongTooltip: Mutation = {
  name: 'wrong-tooltip',
  title: 'Has texts of its own for the icon',
  description: 'The words are those of Kjernejournal, and they may change.',
  changes: (correct) => ({
    readIndicator(body) {
      const { status } = correct.readIndicator(body)
      return { status, returTekst: `Kjernejournal (${status})` }
    },
  }),
}
