import type { Mutation } from './mutation.ts'

export const oldPatientKeptOpen: Mutation = {
  name: 'old-patient-kept-open',
  nb: {
    title: 'Holder forrige pasients kjernejournal åpen ved pasientbytte',
    description: 'EPJ-en viser én pasient og portalen en annen: en fare for pasientene.',
  },
  en: {
    title: 'Keeps the old patient’s kjernejournal open at patient change',
    description: 'The EPJ shows one patient and the portal another: a danger to patients.',
  },
  changes: () => ({ endsSessionAtPatientChange: false }),
}
