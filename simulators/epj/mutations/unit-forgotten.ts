import type { Mutation } from './mutation.ts'

export const unitForgotten: Mutation = {
  name: 'unit-forgotten',
  nb: {
    title: 'Kommunen glemmer en av enhetene i EPJ-en',
    description: 'Hjemmetjenesten står på klienten hos HelseID, men ingen kan velge den i EPJ-en.',
  },
  en: {
    title: 'The municipality forgets one of its units in the EPJ',
    description: 'The home care stands on the client at HelseID, but in the EPJ nobody can choose it.',
  },
  changes: () => ({
    municipalityDoes: (order, register) =>
      order.action === 'add-unit' &&
      order.args.unit === register.organisation('hjemmetjeneste')?.organisasjonsnummer
        ? undefined
        : order,
  }),
}
