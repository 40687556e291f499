import type { Mutation } from './mutation.ts'

export const noChildOrganisation: Mutation = {
  name: 'no-child-organisation',
  title: 'Does not say at which unit the user works',
  description: 'Its tokens are for the municipality as a whole.',
  changes: () => ({ organisationDetails: () => [] }),
}
