// Dates as people write them. English ones name the month: 09/08 is read differently by different people.
import type { Language } from '#simulators/core/simulator.ts'

/** @param iso a date, or a moment in UTC. */
export function dateIn(language: Language, iso: string): string {
  const norwegian = language === 'nb'
  return new Intl.DateTimeFormat(norwegian ? 'nb-NO' : 'en-GB', {
    timeZone: 'UTC',
    day: '2-digit',
    month: norwegian ? '2-digit' : 'short',
    year: 'numeric',
  }).format(new Date(iso))
}

/** @param iso a moment in UTC. */
export function momentIn(language: Language, iso: string): string {
  return `${dateIn(language, iso)} ${iso.slice(11, 19)}`
}
