import type { Mutation } from './mutation.ts'

export const dpopHtuWithQuery: Mutation = {
  name: 'dpop-htu-with-query',
  nb: {
    title: 'Tar med spørringen i htu i bevisene til Kjernejournal',
    description: 'htu er adressen uten spørring og fragment.',
  },
  en: {
    title: 'Puts a query in htu of its proofs to Kjernejournal',
    description: 'htu is the address without query and fragment.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      if (facts.towards === 'kjernejournal') proof.claims['htu'] = `${proof.claims['htu']}?source=epj`
    },
  }),
}
