import type { Mutation } from './mutation.ts'

export const wrongRightGiven: Mutation = {
  name: 'wrong-right-given',
  nb: {
    title: 'Kommunen gir feil rettighet av HelseIDs tre',
    description: 'De tre rettighetene står under hverandre i Altinn, og den siste høres teknisk nok ut.',
  },
  en: {
    title: 'The municipality gives the wrong one of HelseID’s three rights',
    description:
      'The three rights stand under one another in Altinn, and the last one sounds technical enough.',
  },
  changes: () => ({
    municipalityDoes: (order) =>
      order.action === 'give-right' ? { ...order, args: { ...order.args, right: 'api' } } : order,
  }),
}
