import type { Language } from './texts.ts'

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** A time stamp as people write it, in UTC; what is no time stamp is shown as it came. */
export function moment(iso: string, language: Language): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(iso)
  if (parts === null) return iso
  const [, date = '', hour, minute, second] = parts
  return language === 'nb'
    ? `${day(date, language)} kl. ${hour}.${minute}.${second} UTC`
    : `${day(date, language)}, ${hour}:${minute}:${second} UTC`
}

/** A day (`2026-11-23`) as people write it; what is no day is shown as it came. */
export function day(iso: string, language: Language): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso)
  if (parts === null) return iso
  const [, year, month, date] = parts
  return language === 'nb'
    ? `${date}.${month}.${year}`
    : `${Number(date)} ${monthNames[Number(month) - 1]} ${year}`
}

/** `13 min 31 s`, or nothing when the stamps tell none. */
export function timeBetween(startedAt: string, endedAt: string): string {
  const seconds = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000)
  if (!Number.isFinite(seconds) || seconds < 0) return '–'
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`
}
