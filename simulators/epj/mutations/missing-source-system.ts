import type { Mutation } from './mutation.ts'

export const missingSourceSystem: Mutation = {
  name: 'missing-source-system',
  nb: {
    title: 'Utelater X-SOURCE-SYSTEM i sesjonskallene',
    description: 'Headeren som navngir EPJ-en, kreves i create, refresh og end.',
  },
  en: {
    title: 'Leaves X-SOURCE-SYSTEM out of the session calls',
    description: 'The header that names the EPJ is demanded in create, refresh and end.',
  },
  changes: () => ({
    headers: (headers) => headers.delete('x-source-system'),
  }),
}
