import type { Mutation } from './mutation.ts'
import { otherToken } from './other-token.ts'

export const userTokenForWarnings: Mutation = {
  name: 'user-token-for-warnings',
  nb: {
    title: 'Spør etter nye legemiddeldata med brukerens token',
    description: 'Tokenet som er for hånden, brukes til alt.',
  },
  en: {
    title: 'Asks for new medicine data with the user’s token',
    description: 'The token at hand is used for everything.',
  },
  changes: otherToken('user', '/v1/legemiddelvarsling'),
}
