import type { Mutation } from './mutation.ts'

export const oldRefreshTokenReused: Mutation = {
  name: 'old-refresh-token-reused',
  nb: {
    title: 'Bruker det første refresh tokenet om igjen hver gang',
    description: 'Hver fornyelse gir et nytt refresh token, og det gamle er brukt opp.',
  },
  en: {
    title: 'Uses the first refresh token again at every refresh',
    description: 'Each refresh gives a new refresh token, and the old one is spent.',
  },
  changes: () => ({ nextRefreshToken: (held) => held }),
}
