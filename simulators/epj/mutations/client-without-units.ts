import type { Mutation } from './mutation.ts'

export const clientWithoutUnits: Mutation = {
  name: 'client-without-units',
  title: 'The municipality makes the client without any of its units',
  description: 'Nobody has decided yet which places are to use Kjernejournal, so none is ticked.',
  changes: () => ({
    municipalityDoes: (order) =>
      order.action === 'make-client' ? { ...order, args: { ...order.args, units: [] } } : order,
  }),
}
