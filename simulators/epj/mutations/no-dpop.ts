import type { Mutation } from './mutation.ts'

export const noDpop: Mutation = {
  name: 'no-dpop',
  title: 'Asks for tokens without DPoP',
  description: 'The library’s support for DPoP was never turned on. HelseID gives such a client nothing.',
  changes: () => ({ provesKeyToHelseid: false }),
}
