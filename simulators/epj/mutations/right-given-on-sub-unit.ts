import type { Mutation } from './mutation.ts'

export const rightGivenOnSubUnit: Mutation = {
  name: 'right-given-on-sub-unit',
  nb: {
    title: 'Kommunen gir rettigheten i Altinn på en underenhet',
    description: 'Tilgangsstyreren kjenner sykehjemmet, så det er det som velges i Altinn.',
  },
  en: {
    title: 'The municipality gives the right in Altinn on a sub-unit',
    description: 'The nursing home is what the access manager knows, so that is what is chosen in Altinn.',
  },
  changes: () => ({
    municipalityDoes: (order, register) =>
      order.action === 'give-right'
        ? {
            ...order,
            args: { ...order.args, from: register.organisation('sykehjem')?.organisasjonsnummer ?? '' },
          }
        : order,
  }),
}
