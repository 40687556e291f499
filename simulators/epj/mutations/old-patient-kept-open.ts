import type { Mutation } from './mutation.ts'

export const oldPatientKeptOpen: Mutation = {
  name: 'old-patient-kept-open',
  title: 'Keeps the old patient’s kjernejournal open at patient change',
  description: 'The EPJ shows one patient and the portal another: a danger to patients.',
  changes: () => ({ endsSessionAtPatientChange: false }),
}
