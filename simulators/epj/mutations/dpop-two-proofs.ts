import type { Mutation } from './mutation.ts'

export const dpopTwoProofs: Mutation = {
  name: 'dpop-two-proofs',
  nb: {
    title: 'Sender to DPoP-bevis i ett kall',
    description: 'Både biblioteket og EPJ-ens egen kode legger til headeren.',
  },
  en: {
    title: 'Sends two DPoP proofs in one call',
    description: 'Both the library and the EPJ’s own code add the header.',
  },
  changes: () => ({
    send(_url, { headers }) {
      const proof = headers.get('dpop')
      if (proof !== null) headers.append('dpop', proof)
    },
  }),
}
