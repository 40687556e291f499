import type { Mutation } from './mutation.ts'

export const unknownStatusShownAs4: Mutation = {
  name: 'unknown-status-shown-as-4',
  nb: {
    title: 'Viser status 4 for alle statuser den ikke kjenner',
    description: 'Alt som ikke er 0 til 3, tas for den siste.',
  },
  en: {
    title: 'Shows status 4 for every status it does not know',
    description: 'Everything that is not 0 to 3 is taken to be the last.',
  },
  changes: (correct) => ({
    readIndicator(body) {
      const status = Number(Object(body)['status'])
      return status > 4 ? { status: 4, returTekst: '' } : correct.readIndicator(body)
    },
  }),
}
