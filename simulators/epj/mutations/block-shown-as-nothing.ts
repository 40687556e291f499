import type { Mutation } from './mutation.ts'

export const blockShownAsNothing: Mutation = {
  name: 'block-shown-as-nothing',
  title: 'Shows an empty list when the patient has blocked somebody',
  description: 'The refusal is taken for «there are no medicines».',
  changes: (correct) => ({
    data: { ...correct.data, tellsOfBlock: false },
  }),
}
