import type { Mutation } from './mutation.ts'

export const smallWindow: Mutation = {
  name: 'small-window',
  title: 'Shows Kjernejournal in a small area',
  description: 'The portal is squeezed into a corner of the patient’s page.',
  changes: () => ({
    portalSize: { width: 800, height: 480 },
  }),
}
