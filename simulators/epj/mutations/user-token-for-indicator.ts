import type { Mutation } from './mutation.ts'
import { otherToken } from './other-token.ts'

export const userTokenForIndicator: Mutation = {
  name: 'user-token-for-indicator',
  nb: {
    title: 'Henter helseindikatoren med brukerens token',
    description: 'Tokenet som er for hånden, brukes til alt.',
  },
  en: {
    title: 'Fetches the health indicator with the user’s token',
    description: 'The token at hand is used for everything.',
  },
  changes: otherToken('user', '/v1/helseindikator'),
}
