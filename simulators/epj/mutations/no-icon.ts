import type { Mutation } from './mutation.ts'

export const noIcon: Mutation = {
  name: 'no-icon',
  title: 'Shows no icon when the health indicator has answered',
  description: 'The icon is drawn only when the patient’s page is loaded anew.',
  changes: () => ({
    icon: () => null,
  }),
}
