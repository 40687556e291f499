import type { Mutation } from './mutation.ts'
import { otherToken } from './other-token.ts'

export const systemTokenForMedicines: Mutation = {
  name: 'system-token-for-medicines',
  nb: {
    title: 'Henter legemidler med systemtokenet',
    description: 'Tokenet fra helseindikatoren brukes til alt på samme adresse.',
  },
  en: {
    title: 'Fetches medicines with the system token',
    description: 'The token at hand, of the health indicator, is used for all that has the same address.',
  },
  changes: otherToken('system', '/v1/legemiddel?'),
}
