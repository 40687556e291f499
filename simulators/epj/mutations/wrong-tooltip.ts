import type { Mutation } from './mutation.ts'

export const wrongTooltip: Mutation = {
  name: 'wrong-tooltip',
  nb: {
    title: 'Har egne tekster på ikonet',
    description: 'Ordene er Kjernejournals, og de kan endres.',
  },
  en: {
    title: 'Has texts of its own for the icon',
    description: 'The words are those of Kjernejournal, and they may change.',
  },
  changes: (correct) => ({
    readIndicator(body) {
      const { status } = correct.readIndicator(body)
      return { status, returTekst: `Kjernejournal (${status})` }
    },
  }),
}
