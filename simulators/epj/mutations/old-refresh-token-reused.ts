import type { Mutation } from './mutation.ts'

export const oldRefreshTokenReused: Mutation = {
  name: 'old-refresh-token-reused',
  title: 'Uses the first refresh token again at every refresh',
  description: 'Each refresh gives a new refresh token, and the old one is spent.',
  changes: () => ({ nextRefreshToken: (held) => held }),
}
