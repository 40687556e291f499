import type { Mutation } from './mutation.ts'

export const portalWithoutVerifier: Mutation = {
  name: 'portal-without-verifier',
  nb: {
    title: 'Åpner portalen med koden alene',
    description: 'Uten verifier kan alle som ser adressen, åpne pasientens kjernejournal.',
  },
  en: {
    title: 'Opens the portal with the code alone',
    description: 'Without the verifier anybody who sees the address can open the patient’s kjernejournal.',
  },
  changes: () => ({
    portalLinks(link) {
      const open = new URL(link)
      open.searchParams.delete('ehr_code_verifier')
      return [open]
    },
  }),
}
