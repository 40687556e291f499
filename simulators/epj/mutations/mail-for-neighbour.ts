import type { Mutation } from './mutation.ts'

export const mailForNeighbour: Mutation = {
  name: 'mail-for-neighbour',
  nb: {
    title: 'E-posten til Kjernejournal-SHT gjelder en annen kommune',
    description:
      'Nabokommunens e-post ble brukt som mal, og navnet ble stående. NHN inviterer dem som var med fra før.',
  },
  en: {
    title: 'The mail to Kjernejournal-SHT is about another municipality',
    description:
      'The neighbours’ mail was the template, and its name was left there. NHN invites those who had joined already.',
  },
  changes: () => ({
    municipalityDoes: (order, register) =>
      order.action === 'send-mail'
        ? {
            ...order,
            args: { organisation: register.organisation('nabokommune')?.organisasjonsnummer ?? '' },
          }
        : order,
  }),
}
