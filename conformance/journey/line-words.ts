// What is said of a line, the same on its page and in every file: who and when, and what it waits for.
import { dateIn, dayInNorway } from '#simulators/core/pages/dates.ts'
import type { Translate } from '#simulators/core/pages/pages.ts'
import type { Language } from '#simulators/core/simulator.ts'
import type { Line } from './journey.ts'

interface WhoAndWhen {
  readonly who: string
  /** ISO date; empty when nobody has said and nothing shows it. */
  readonly when: string
}

/** As entered; else who usually does it, and the day the journal shows it. */
export function filledIn({ definition, entry, shown }: Line, t: Translate): WhoAndWhen {
  return {
    who: entry?.who || t(`role.${definition.who}`),
    when: entry?.when || (shown?.outcome === 'done' ? dayInNorway(shown.at) : ''),
  }
}

/** The columns «hvem/når» in one, as people write them. */
export function whoAndWhen({ who, when }: WhoAndWhen, language: Language): string {
  return [who, when && dateIn(language, when)].filter((part) => part !== '').join(', ')
}

/** Lines that are named; beyond that they are counted. */
const NAMED = 4

export function waitsText(waitsFor: readonly string[], t: Translate): string {
  const [first] = waitsFor
  if (first === undefined) return ''
  return waitsFor.length > NAMED
    ? t('waitsForMany', { count: waitsFor.length, first })
    : t('waitsFor', { lines: waitsFor.join(', ') })
}
