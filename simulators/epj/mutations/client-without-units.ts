import type { Mutation } from './mutation.ts'

export const clientWithoutUnits: Mutation = {
  name: 'client-without-units',
  nb: {
    title: 'Kommunen oppretter klienten uten noen av enhetene',
    description: 'Ingen har bestemt hvilke steder som skal bruke Kjernejournal ennå, så ingen er krysset av.',
  },
  en: {
    title: 'The municipality makes the client without any of its units',
    description: 'Nobody has decided yet which places are to use Kjernejournal, so none is ticked.',
  },
  changes: () => ({
    municipalityDoes: (order) =>
      order.action === 'make-client' ? { ...order, args: { ...order.args, units: [] } } : order,
  }),
}
