import type { Mutation } from './mutation.ts'

export const updateByOwnNumber: Mutation = {
  name: 'update-by-own-number',
  nb: {
    title: 'Endrer kritisk informasjon med EPJ-ens eget nummer i adressen',
    description: 'Opplysningen har et nummer i EPJ-ens database, og det havnet i adressen.',
  },
  en: {
    title: 'Changes critical information by the EPJ’s own number in the address',
    description: 'The record has a number in the EPJ’s database, and that ended up in the address.',
  },
  changes: (correct) => ({ data: { ...correct.data, addressOfRecord: () => '4711' } }),
}
