import type { Mutation } from './mutation.ts'

export const wrongIcon: Mutation = {
  name: 'wrong-icon',
  nb: {
    title: 'Viser ikonet for status 2 når det er kritisk informasjon',
    description: 'Helsepersonellet overser kritisk informasjon.',
  },
  en: {
    title: 'Shows the icon for status 2 when there is critical information',
    description: 'The clinician overlooks critical information.',
  },
  changes: (correct) => ({
    icon(indicator) {
      const icon = correct.icon(indicator)
      return icon === 4 ? 2 : icon
    },
  }),
}
