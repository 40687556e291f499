// The vocabulary of scenarios: one function per thing that a user of an EPJ, or the bench, can do.

import type { CastKey } from './cast.ts'
import { cast, epjStep, type FaultRequest, type Step } from './scenario.ts'

/** At level 4 unless said otherwise; `arbeidssted` is the workplace to choose. */
export function logIn(user: CastKey, options: { level?: '3' | '4'; arbeidssted?: CastKey } = {}): Step {
  const { level = '4', arbeidssted } = options
  const at = arbeidssted ? { arbeidssted: cast(arbeidssted) } : {}
  const place = arbeidssted
    ? [` med {@${arbeidssted}} som arbeidssted`, ` with {@${arbeidssted}} as workplace`]
    : ['', '']
  return epjStep(
    'log-in',
    { user: cast(user), securityLevel: level, ...at },
    `Logg inn i EPJ-en som {@${user}} på sikkerhetsnivå ${level}${place[0]}.`,
    `Log in to the EPJ as {@${user}} at security level ${level}${place[1]}.`,
  )
}

type Grunnlag = 'SAMTYKKE' | 'AKUTT' | 'UNNTAK'

/** For EPJs that ask for the ground when the patient is opened, as those must that fetch data afterwards. */
export function openPatientStating(patient: CastKey, grunnlag: Grunnlag = 'SAMTYKKE'): Step {
  return epjStep(
    'open-patient',
    { patient: cast(patient), grunnlag },
    `Åpne pasienten {@${patient}} med grunnlaget ${grunnlag}.`,
    `Open the patient {@${patient}} on the ground ${grunnlag}.`,
  )
}

const dataStep =
  (action: string, nb: string, en: string) =>
  (grunnlag: Grunnlag = 'SAMTYKKE'): Step =>
    epjStep(action, { grunnlag }, `${nb} Grunnlaget er ${grunnlag}.`, `${en} The ground is ${grunnlag}.`)

export const readMedicines = dataStep(
  'read-medicines',
  'Hent pasientens legemidler fra kjernejournal.',
  'Fetch the patient’s medicines from Kjernejournal.',
)

export const readMedicineWarnings = dataStep(
  'read-medicine-warnings',
  'Spør om det er kommet noe nytt om pasientens legemidler.',
  'Ask whether there is anything new about the patient’s medicines.',
)

export const readCriticalInformation = dataStep(
  'read-critical-information',
  'Hent pasientens kritiske informasjon fra kjernejournal.',
  'Fetch the patient’s critical information from Kjernejournal.',
)

export const recordCriticalInformation = dataStep(
  'record-critical-information',
  'Registrer at pasienten reagerer alvorlig på ibuprofen.',
  'Register that the patient reacts severely to ibuprofen.',
)

export const refuteCriticalInformation = dataStep(
  'refute-critical-information',
  'Avkreft det du registrerte.',
  'Refute what you registered.',
)

export const withdrawCriticalInformation = dataStep(
  'withdraw-critical-information',
  'Trekk tilbake det du registrerte: det ble ført ved en feil.',
  'Withdraw what you registered: it was entered in error.',
)

export function openPatient(patient: CastKey): Step {
  return epjStep(
    'open-patient',
    { patient: cast(patient) },
    `Åpne pasienten {@${patient}}.`,
    `Open the patient {@${patient}}.`,
  )
}

/** A click on the icon of the open patient. */
export function openKjernejournal(grunnlag: Grunnlag = 'SAMTYKKE'): Step {
  return epjStep(
    'open-kjernejournal',
    { grunnlag },
    `Klikk på kjernejournalikonet og velg grunnlaget ${grunnlag}.`,
    `Click the kjernejournal icon and choose the ground ${grunnlag}.`,
  )
}

export const closePatient = (): Step => epjStep('close-patient', {}, 'Lukk pasienten.', 'Close the patient.')

export const logOut = (): Step => epjStep('log-out', {}, 'Logg ut av EPJ-en.', 'Log out of the EPJ.')

export const testConnection = (): Step =>
  epjStep(
    'test-connection',
    {},
    'Gå til innstillingene for eksterne system og trykk på testknappen.',
    'Go to the settings for external systems and press the test button.',
  )

/** @param seconds of the room's time, above 0. */
export function letTimePass(seconds: number): Step {
  const [nb, en] = inWords(seconds)
  return {
    do: 'advance',
    phase: 'plain',
    seconds,
    text: { nb: `La det gå ${nb}.`, en: `Let ${en} pass.` },
  }
}

const UNITS = [
  { seconds: 86_400, nb: ['døgn', 'døgn'], en: ['day', 'days'] },
  { seconds: 60, nb: ['minutt', 'minutter'], en: ['minute', 'minutes'] },
  { seconds: 1, nb: ['sekund', 'sekunder'], en: ['second', 'seconds'] },
] as const

/** In the largest unit of which it is a whole number. */
function inWords(seconds: number): readonly [nb: string, en: string] {
  const unit = UNITS.find((one) => seconds % one.seconds === 0) ?? UNITS[2]
  const count = seconds / unit.seconds
  const form = count === 1 ? 0 : 1
  return [`${String(count).replace('.', ',')} ${unit.nb[form]}`, `${count} ${unit.en[form]}`]
}

/** Orders a fault until `mend`. @param nb what is wrong, as a sentence to whoever walks the scenario; `en` the same in English. */
export function arrangeFault(order: FaultRequest, nb: string, en: string): Step {
  return { do: 'fault', phase: 'plain', order, text: { nb, en } }
}

/** Clears all faults that were ordered. */
export const mend = (): Step => ({
  do: 'clear-faults',
  phase: 'plain',
  text: { nb: 'Testbenken retter feilen.', en: 'The bench mends the fault.' },
})
