import type { Mutation } from './mutation.ts'

export const keepsPreviousIcon: Mutation = {
  name: 'keeps-previous-icon',
  nb: {
    title: 'Beholder forrige pasients ikon når svaret uteblir',
    description: 'Ikonet byttes bare når det kommer et svar.',
  },
  en: {
    title: 'Keeps the previous patient’s icon when no answer comes',
    description: 'The icon is changed only when there is an answer.',
  },
  changes: () => ({
    iconWithoutAnswer: (previous) => previous,
  }),
}
