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
  'set-up-as-delivered': { nb: 'Tømme oppsettet', en: 'Empty the set-up' },
  'look-up-unit': { nb: 'Slå opp enheten', en: 'Look the unit up' },
  'give-right': { nb: 'Gi rettigheten i Altinn', en: 'Give the right in Altinn' },
  'make-client': { nb: 'Lage klienten i Selvbetjening', en: 'Make the client in Selvbetjening' },
  'load-configuration': { nb: 'Ta konfigurasjonsfilen i bruk', en: 'Take the configuration file into use' },
  'set-external-systems': { nb: 'Fylle ut Eksterne system', en: 'Fill in External systems' },
  'add-unit': { nb: 'Legge inn arbeidsstedet', en: 'Enter the workplace' },
  'give-function': { nb: 'Gi PJ: Kjernejournal', en: 'Give PJ: Kjernejournal' },
  authorise: { nb: 'Autorisere brukeren', en: 'Authorise the user' },
  'switch-integration': { nb: 'Slå integrasjonen av eller på', en: 'Switch the integration off or on' },
  'send-mail': { nb: 'Sende e-posten', en: 'Send the e-mail' },
}

export function actionWords(action: string): Bilingual {
  return (Object.hasOwn(words, action) && words[action]) || { nb: action, en: action }
}
