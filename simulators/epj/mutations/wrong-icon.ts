import type { Mutation } from './mutation.ts'

export const wrongIcon: Mutation = {
  name: 'wrong-icon',
  title: 'Shows the icon for status 2 when there is critical information',
  description: 'The clinician overlooks critical information.',
  changes: (correct) => ({
    icon(indicator) {
      const icon = correct.icon(indicator)
      return icon === 4 ? 2 : icon
    },
  }),
}
