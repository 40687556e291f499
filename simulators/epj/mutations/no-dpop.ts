import type { Mutation } from './mutation.ts'

export const noDpop: Mutation = {
  name: 'no-dpop',
  nb: {
    title: 'Ber om tokener uten DPoP',
    description: 'Støtten for DPoP i biblioteket ble aldri slått på. HelseID gir en slik klient ingenting.',
  },
  en: {
    title: 'Asks for tokens without DPoP',
    description: 'The library’s support for DPoP was never turned on. HelseID gives such a client nothing.',
  },
  changes: () => ({ provesKeyToHelseid: false }),
}
