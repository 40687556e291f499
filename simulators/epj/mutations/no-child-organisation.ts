import type { Mutation } from './mutation.ts'

export const noChildOrganisation: Mutation = {
  name: 'no-child-organisation',
  nb: {
    title: 'Sier ikke hvilken enhet brukeren arbeider ved',
    description: 'Tokenene gjelder kommunen som helhet.',
  },
  en: {
    title: 'Does not say at which unit the user works',
    description: 'Its tokens are for the municipality as a whole.',
  },
  changes: () => ({ organisationDetails: () => [] }),
}
