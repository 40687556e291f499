// What a user does, in the reader's words. What has none is shown by its name.
import type { Bilingual } from '../result.ts'

const words: Readonly<Record<string, Bilingual>> = {
  'log-in': { nb: 'Logge inn', en: 'Log in' },
  'open-patient': { nb: 'Åpne pasient', en: 'Open a patient' },
  'open-kjernejournal': { nb: 'Åpne kjernejournal', en: 'Open Kjernejournal' },
  'close-patient': { nb: 'Lukke pasient', en: 'Close the patient' },
  'log-out': { nb: 'Logge ut', en: 'Log out' },
  'test-connection': { nb: 'Teste forbindelsen', en: 'Test the connection' },
  'read-medicines': { nb: 'Hente legemidler', en: 'Fetch medicines' },
  'read-medicine-warnings': { nb: 'Spørre etter nye legemiddeldata', en: 'Ask for new medicine data' },
  'read-critical-information': { nb: 'Vise kritisk informasjon', en: 'Show critical information' },
  'record-critical-information': {
    nb: 'Registrere kritisk informasjon',
    en: 'Register critical information',
  },
  'refute-critical-information': { nb: 'Avkrefte kritisk informasjon', en: 'Refute critical information' },
  'withdraw-critical-information': {
    nb: 'Trekke tilbake kritisk informasjon',
    en: 'Withdraw critical information',
  },
  advance: { nb: 'La tiden gå', en: 'Let time pass' },
}

export function actionWords(action: string): Bilingual {
  return (Object.hasOwn(words, action) && words[action]) || { nb: action, en: action }
}
