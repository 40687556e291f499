// Dates as people in Norway write them. English ones name the month: 09/08 is read differently by different people.
import type { Language } from '../simulator.ts'

const OSLO = 'Europe/Oslo'
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: OSLO, timeStyle: 'medium' })

/** @param iso a date, or a moment in UTC. */
export function dateIn(language: Language, iso: string): string {
  const norwegian = language === 'nb'
  return new Intl.DateTimeFormat(norwegian ? 'nb-NO' : 'en-GB', {
    timeZone: OSLO,
    day: norwegian ? '2-digit' : 'numeric',
    month: norwegian ? '2-digit' : 'short',
    year: 'numeric',
  }).format(new Date(iso))
}

/** The day it is in Norway, ISO 8601: an hour after midnight there it is still yesterday in UTC. */
export function dayInNorway(at: number): string {
  // Swedish writes a day as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: OSLO }).format(new Date(at))
}

/** The time of day in Norway, to the second. @param at milliseconds since 1970. */
export function timeIn(language: Language, at: number): string {
  const time = clock.format(at)
  return language === 'nb' ? `kl. ${time}` : time
}

/** With the time of day in Norway. @param iso a moment in UTC. */
export function momentIn(language: Language, iso: string): string {
  return `${dateIn(language, iso)} ${clock.format(new Date(iso))}`
}
