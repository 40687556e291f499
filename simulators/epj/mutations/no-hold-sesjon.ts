import type { Mutation } from './mutation.ts'

export const noHoldSesjon: Mutation = {
  name: 'no-hold-sesjon',
  nb: {
    title: 'Fornyer brukerens token, men sier ikke fra til Kjernejournal',
    description:
      'Sesjonen varer like lenge som det siste tokenet som ble vist, og slutter mens pasienten er åpen.',
  },
  en: {
    title: 'Renews the user’s token, but does not tell Kjernejournal',
    description: 'The session lives as long as the last token shown, and ends while the patient is open.',
  },
  changes: () => ({ showsRenewedToken: false }),
}
