import type { Mutation } from './mutation.ts'

export const noHoldSesjon: Mutation = {
  name: 'no-hold-sesjon',
  title: 'Renews the user’s token, but does not tell Kjernejournal',
  description: 'The session lives as long as the last token shown, and ends while the patient is open.',
  changes: () => ({ showsRenewedToken: false }),
}
