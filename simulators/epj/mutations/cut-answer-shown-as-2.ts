import type { Mutation } from './mutation.ts'

export const cutAnswerShownAs2: Mutation = {
  name: 'cut-answer-shown-as-2',
  title: 'Takes an answer it could not read for status 2',
  description: 'A default that was meant for something else.',
  changes: () => ({
    iconWithoutAnswer: () => 2,
  }),
}
