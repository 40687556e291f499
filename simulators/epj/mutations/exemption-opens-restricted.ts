import { SAMTYKKE_OF } from '../kjernejournal/kjernejournal.ts'
import type { Mutation } from './mutation.ts'

export const exemptionOpensRestricted: Mutation = {
  name: 'exemption-opens-restricted',
  nb: {
    title: 'Bruker unntaket for det pasienten har sperret',
    description: 'Alle tre grunnlag tilbys overalt.',
  },
  en: {
    title: 'Uses the exemption for what the patient has restricted',
    description: 'All three grounds are offered everywhere.',
  },
  changes: (correct) => ({
    data: { ...correct.data, restrictedConsent: (grunnlag) => SAMTYKKE_OF[grunnlag] },
  }),
}
