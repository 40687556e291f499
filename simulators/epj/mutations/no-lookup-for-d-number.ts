import type { Mutation } from './mutation.ts'

export const noLookupForDNumber: Mutation = {
  name: 'no-lookup-for-d-number',
  title: 'Does not look up patients with a D-number',
  description: 'A check of national identity numbers refuses them.',
  changes: () => ({
    indicatorsFor: (opened) => (/^[4-7]/.test(opened.pid) ? [] : [opened]),
  }),
}
