import type { Mutation } from './mutation.ts'

export const tokenInAddress: Mutation = {
  name: 'token-in-address',
  nb: {
    title: 'Legger tokenet i adressen',
    description: 'Tokenet havner i loggene til alle på veien.',
  },
  en: {
    title: 'Puts the access token in the address',
    description: 'The token ends up in the logs of everybody on the way.',
  },
  changes: () => ({
    portalLinks: (link) => [new URL(`${link.href}&access_token=leaked`)],
  }),
}
