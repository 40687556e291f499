import type { Mutation } from './mutation.ts'

export const tokenInAddress: Mutation = {
  name: 'token-in-address',
  title: 'Puts the access token in the address',
  description: 'The token ends up in the logs of everybody on the way.',
  changes: () => ({
    portalLinks: (link) => [new URL(`${link.href}&access_token=leaked`)],
  }),
}
