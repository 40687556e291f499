import type { Mutation } from './mutation.ts'

export const kindergartenEntered: Mutation = {
  name: 'kindergarten-entered',
  nb: {
    title: 'Kommunen legger inn barnehagen som arbeidssted',
    description: 'Den gamle næringskoden 88.911 var innenfor helse og omsorg. Den nye, 85.100, er det ikke.',
  },
  en: {
    title: 'The municipality enters its kindergarten as a workplace',
    description: 'The old industry code 88.911 was within health and care; the new 85.100 is not.',
  },
  changes: () => ({
    municipalityDoes: (order, register) =>
      order.action === 'add-unit' &&
      order.args.unit === register.organisation('hjemmetjeneste')?.organisasjonsnummer
        ? { ...order, args: { unit: register.organisation('barnehage')?.organisasjonsnummer ?? '' } }
        : order,
  }),
}
