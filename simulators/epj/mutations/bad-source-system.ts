import type { Mutation } from './mutation.ts'

export const badSourceSystem: Mutation = {
  name: 'bad-source-system',
  nb: {
    title: 'Sender tegn i X-SOURCE-SYSTEM som ikke er tillatt',
    description: 'Skråstrek og understrek er vanlige i produktnavn, men er ikke blant de tillatte tegnene.',
  },
  en: {
    title: 'Sends characters in X-SOURCE-SYSTEM that are not allowed',
    description:
      'Slashes and underscores in product names are common, and are not among the allowed characters.',
  },
  changes: () => ({
    headers(headers) {
      if (headers.has('x-source-system')) headers.set('x-source-system', 'Testbenk_EPJ/0.1.0')
    },
  }),
}
