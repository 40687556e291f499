// The vocabulary of scenarios: one function per thing that a user of an EPJ, or the bench, can do.
import type { FaultRequest, Step } from './scenario.ts'
import { cast } from './scenario.ts'
import type { CastKey } from './texts.ts'

const epj = (action: string, args: Record<string, string>, nb: string, en: string): Step => ({
  do: 'epj',
  phase: 'plain',
  action,
  args,
  text: { nb, en },
})

export function logIn(user: CastKey, options: { level?: '3' | '4'; arbeidssted?: CastKey } = {}): Step {
  const { level = '4', arbeidssted } = options
  const at = arbeidssted ? { arbeidssted: cast(arbeidssted) } : {}
  const place = arbeidssted
    ? [` med {@${arbeidssted}} som arbeidssted`, ` with {@${arbeidssted}} as workplace`]
    : ['', '']
  return epj(
    'log-in',
    { user: cast(user), securityLevel: level, ...at },
    `Logg inn i EPJ-en som {@${user}} på sikkerhetsnivå ${level}${place[0]}.`,
    `Log in to the EPJ as {@${user}} at security level ${level}${place[1]}.`,
  )
}

export function openPatient(patient: CastKey): Step {
  return epj(
    'open-patient',
    { patient: cast(patient) },
    `Åpne pasienten {@${patient}}.`,
    `Open the patient {@${patient}}.`,
  )
}

export function openKjernejournal(grunnlag: 'SAMTYKKE' | 'AKUTT' | 'UNNTAK' = 'SAMTYKKE'): Step {
  return epj(
    'open-kjernejournal',
    { grunnlag },
    `Klikk på kjernejournalikonet og velg grunnlaget ${grunnlag}.`,
    `Click the kjernejournal icon and choose the ground ${grunnlag}.`,
  )
}

export const closePatient = (): Step => epj('close-patient', {}, 'Lukk pasienten.', 'Close the patient.')

export const logOut = (): Step => epj('log-out', {}, 'Logg ut av EPJ-en.', 'Log out of the EPJ.')

export const testConnection = (): Step =>
  epj(
    'test-connection',
    {},
    'Gå til innstillingene for eksterne system og trykk på testknappen.',
    'Go to the settings for external systems and press the test button.',
  )

export function letTimePass(seconds: number): Step {
  const minutes = Math.round(seconds / 60)
  return {
    do: 'advance',
    phase: 'plain',
    seconds,
    text: { nb: `La det gå ${minutes} minutter.`, en: `Let ${minutes} minutes pass.` },
  }
}

export function arrangeFault(order: FaultRequest, nb: string, en: string): Step {
  return { do: 'fault', phase: 'plain', order, text: { nb, en } }
}

export const mend = (): Step => ({
  do: 'clear-faults',
  phase: 'plain',
  text: { nb: 'Testbenken retter feilen.', en: 'The bench mends the fault.' },
})
