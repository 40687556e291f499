// Where the EPJ was stopped though nothing meant it to be, and whose the cause is.
import type { Result } from '#conformance/result.ts'
import { legibleLine } from '../legible.ts'
import { exchangeAnchor } from './anchors.ts'
import { type Explained, explained } from './explained.ts'
import { type Language, textsIn } from './texts.ts'

export interface StopView {
  readonly cause: string
  /** What was called and answered; without a call, that none came. */
  readonly what: string
  /** What an EPJ reports is in whatever language it has. */
  readonly reason: Explained
  /** Which setting it is, and what it should be. */
  readonly setting?: string
  /** In which scenario, and how often. */
  readonly where: string
  readonly anchor?: string
}

export function stopsView(
  { stops = [], scenarios, exchanges }: Result,
  language: Language,
): readonly StopView[] {
  const texts = textsIn(language)
  const shown = new Set(exchanges.map(({ seq }) => seq))
  return stops.map(({ cause, operation, status, reason, setting, scenario, times, exchange }) => {
    const title = scenarios.find(({ id }) => id === scenario)?.title[language] ?? scenario
    return {
      cause: texts.cause[cause],
      what: operation === undefined ? texts.nothingCame : texts.stoppedAt(operation, status),
      reason: operation === undefined ? { text: reason, language } : explained(reason, language),
      ...(setting && { setting: setting[language] }),
      where: [title, times === undefined ? undefined : texts.soOften(times)].filter(Boolean).join(', '),
      ...(operation !== undefined && shown.has(exchange) && { anchor: exchangeAnchor(exchange) }),
    }
  })
}

/** The same, each on one line. */
export function stopSentences(result: Result, language: Language): readonly string[] {
  const { settingLabel } = textsIn(language)
  return stopsView(result, language).map(({ cause, what, reason, setting, where }) => {
    const about = where === '' ? '' : ` (${where})`
    const told = setting === undefined ? '' : ` ${settingLabel}: ${setting}`
    return legibleLine(`${cause}: ${what}. ${reason.text.replace(/\.$/, '')}${about}.${told}`)
  })
}
