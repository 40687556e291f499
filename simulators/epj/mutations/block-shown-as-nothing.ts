import type { Mutation } from './mutation.ts'

export const blockShownAsNothing: Mutation = {
  name: 'block-shown-as-nothing',
  nb: {
    title: 'Viser en tom liste når pasienten har sperret for noen',
    description: 'Avslaget tas for «det er ingen legemidler».',
  },
  en: {
    title: 'Shows an empty list when the patient has blocked somebody',
    description: 'The refusal is taken for «there are no medicines».',
  },
  changes: (correct) => ({
    data: { ...correct.data, tellsOfBlock: false },
  }),
}
