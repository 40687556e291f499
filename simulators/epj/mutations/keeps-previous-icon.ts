import type { Mutation } from './mutation.ts'

export const keepsPreviousIcon: Mutation = {
  name: 'keeps-previous-icon',
  title: 'Keeps the previous patient’s icon when no answer comes',
  description: 'The icon is changed only when there is an answer.',
  changes: () => ({
    iconWithoutAnswer: (previous) => previous,
  }),
}
