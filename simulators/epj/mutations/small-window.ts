import type { Mutation } from './mutation.ts'

export const smallWindow: Mutation = {
  name: 'small-window',
  nb: {
    title: 'Viser Kjernejournal i en liten flate',
    description: 'Portalen er klemt inn i et hjørne av pasientens side.',
  },
  en: {
    title: 'Shows Kjernejournal in a small area',
    description: 'The portal is squeezed into a corner of the patient’s page.',
  },
  changes: () => ({
    portalSize: { width: 800, height: 480 },
  }),
}
