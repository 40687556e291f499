// What a run says of itself in words of the suite's own, as people read them. Names that users gave stay as they are.
import type { Result } from '#conformance/result.ts'
import { type Language, textsIn } from './html/texts.ts'

type Run = Result['run']

/** Of runs whose EPJ nobody gave a name. */
const unnamed: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'EPJ under test': { nb: 'EPJ-en som prøves', en: 'The EPJ under test' },
  'EPJ in the recording': { nb: 'EPJ-en i opptaket', en: 'The EPJ in the recording' },
}

const drivers: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  reference: { nb: 'testbenken: dens egen EPJ (reference)', en: 'the bench: its own EPJ (reference)' },
  webhook: { nb: 'en adapter som lytter (webhook)', en: 'an adapter that listens (webhook)' },
  command: { nb: 'et program per handling (command)', en: 'a program per action (command)' },
  manual: { nb: 'en person (manual)', en: 'a person (manual)' },
  har: { nb: 'ingen: et opptak ble lest inn (har)', en: 'nobody: a recording was read in (har)' },
}

const profiles: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  strict: { nb: 'streng (strict)', en: 'strict' },
  lenient: { nb: 'romslig (lenient)', en: 'lenient' },
}

export function epjOf({ epj }: Pick<Run, 'epj'>, language: Language): string {
  return worded(unnamed, epj, language)
}

export function driverOf({ driver }: Pick<Run, 'driver'>, language: Language): string {
  return worded(drivers, driver, language)
}

export function profileOf({ profile }: Pick<Run, 'profile'>, language: Language): string {
  return worded(profiles, profile, language)
}

/** What all of it was, and what the result holds for: of a recording, the bench knows neither services nor people. */
export function originOf({ driver }: Pick<Run, 'driver'>, language: Language) {
  const { simulated, limitsText, recorded, recordedLimit } = textsIn(language)
  const [first = '', second = '', ...rest] = limitsText
  return driver === 'har'
    ? { simulated: recorded, limits: [first, recordedLimit, ...rest] }
    : { simulated, limits: [first, second, ...rest] }
}

function worded(words: typeof unnamed, name: string, language: Language): string {
  return Object.hasOwn(words, name) ? (words[name]?.[language] ?? name) : name
}
