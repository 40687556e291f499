import type { Mutation } from './mutation.ts'

export const cutAnswerShownAs2: Mutation = {
  name: 'cut-answer-shown-as-2',
  nb: {
    title: 'Tar et svar den ikke kunne lese, for status 2',
    description: 'En standardverdi som var ment for noe annet.',
  },
  en: {
    title: 'Takes an answer it could not read for status 2',
    description: 'A default that was meant for something else.',
  },
  changes: () => ({
    iconWithoutAnswer: () => 2,
  }),
}
