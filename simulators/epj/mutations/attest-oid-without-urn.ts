import type { Mutation } from './mutation.ts'

export const attestOidWithoutUrn: Mutation = {
  name: 'attest-oid-without-urn',
  nb: {
    title: 'Skriver OID-ene i attesten uten urn:oid: foran',
    description: 'I EPJ-ens egne tabeller og i e-resept står de slik, og HelseID tar imot attesten.',
  },
  en: {
    title: 'Writes the OIDs in the attest without urn:oid: in front',
    description: 'The EPJ’s own tables and e-prescriptions have them so, and HelseID takes the attest.',
  },
  changes: () => ({
    attestDetails: (details) =>
      details.map((detail) => {
        const written = JSON.stringify(detail)
        return written.includes('nhn:tillitsrammeverk:')
          ? JSON.parse(written.replaceAll('"urn:oid:', '"'))
          : detail
      }),
  }),
}
