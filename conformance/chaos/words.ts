// What a fault did and what the user was doing, in the reader's words. What has none is shown by its name.
import type { Language } from '#simulators/core/simulator.ts'
import { actionWords } from '../kit/action-words.ts'

/** By the kind of fault; the values of the fault stand in place of their names. */
const effects: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  drop: { nb: 'Forbindelsen brytes', en: 'The connection is dropped' },
  truncate: { nb: 'Svaret kuttes etter {bytes} byte', en: 'The answer is cut after {bytes} bytes' },
  garble: { nb: 'Svaret er uleselig', en: 'The answer cannot be read' },
  latency: { nb: 'Svaret kommer {ms} ms for sent', en: 'The answer is {ms} ms late' },
  'extra-member': { nb: 'Svaret har et ukjent felt', en: 'The answer has an unknown member' },
  status: { nb: 'Svaret er {status}', en: 'The answer is {status}' },
}

const retryAfter = {
  nb: { seconds: ', prøv igjen om {retryAfter} s', date: ' (oppgitt som dato)' },
  en: { seconds: ', try again in {retryAfter} s', date: ' (given as a date)' },
} as const

export function actionIn(language: Language, action: string): string {
  return actionWords(action)[language]
}

/** @param effect as the journal stamps it: `status status=503 retryAfter=1`. */
export function effectIn(language: Language, effect: string): string {
  const [kind = '', ...rest] = effect.split(' ')
  const values = new Map(rest.map((pair) => pair.split('=') as [string, string]))
  const words = Object.hasOwn(effects, kind) ? effects[kind]?.[language] : undefined
  if (words === undefined) return effect
  const later = retryAfter[language]
  const said = [
    words,
    values.has('retryAfter') ? later.seconds : '',
    values.get('asDate') === 'true' ? later.date : '',
  ].join('')
  const whole = said.replaceAll(/\{(\w+)\}/g, (place, name: string) => values.get(name) ?? place)
  return whole.includes('{') ? effect : whole
}

/** What kept a scenario from its end, which begins with the name of the action: `open-patient: no answer within 30 s`. */
export function problemIn(language: Language, problem: string): string {
  const [, action, rest] = /^([a-z-]+): (.*)$/s.exec(problem) ?? []
  return action === undefined ? problem : `${actionIn(language, action)}: ${rest}`
}
