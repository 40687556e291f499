import type { Mutation } from './mutation.ts'

export const fileNeverLoaded: Mutation = {
  name: 'file-never-loaded',
  nb: {
    title: 'Kommunen laster ned konfigurasjonsfilen og lar den ligge',
    description: 'Filen ligger i en mappe for nedlastinger, og passordet på en telefon.',
  },
  en: {
    title: 'The municipality downloads the configuration file and leaves it there',
    description: 'The file lies in somebody’s folder for downloads, and the password in a telephone.',
  },
  changes: () => ({
    municipalityDoes: (order) =>
      order.action === 'load-configuration' ? { ...order, args: { ...order.args, loads: false } } : order,
  }),
}
