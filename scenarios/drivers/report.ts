// What a driver says that a clinician sees, read at the door: members of known types, nothing else gets in.
import { type Bilingual, inBoth } from '../texts.ts'
import { DriverError } from './driver.ts'

/** Longer texts are no icon's tooltip, no message to a clinician, and no extract of a log. */
const MAX_TEXT = 2_000
const texts = ['tooltip', 'message', 'patient', 'portal', 'loggedIn', 'log'] as const
const MAX_ICON = 4
/** Where Kjernejournal was opened (NHN F.3): a tab, a window or a pane of its own, or in place of the patient. */
export const windows = ['tab', 'window', 'pane', 'same'] as const
/** CSS pixels; more is no screen. */
const MAX_PIXELS = 100_000
const sizes = ['windowWidth', 'windowHeight'] as const

export type Report = Readonly<Record<string, string | number | null>>

/** @throws DriverError that names the member which is not as agreed. Members left out are «not reported». */
export function readReport(value: unknown): Report {
  const said = value ?? {}
  if (typeof said !== 'object' || Array.isArray(said))
    throw new DriverError({
      nb: 'seen må være et objekt: {"icon": …, "message": …}',
      en: 'seen must be an object: {"icon": …, "message": …}',
    })
  const members = new Map<string, unknown>(Object.entries(said))
  const report: Record<string, string | number | null> = {}
  const take = (name: string, read: (name: string, value: unknown) => string | number) => {
    const member = members.get(name)
    if (member !== undefined) report[name] = member === null ? null : read(name, member)
  }
  take('icon', (name, icon) => readNumber(name, icon, MAX_ICON))
  for (const name of texts) take(name, readText)
  take('window', readWindow)
  for (const name of sizes) take(name, (size, pixels) => readNumber(size, pixels, MAX_PIXELS))
  return report
}

function readNumber(name: string, value: unknown, max: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max) return value
  throw notAsAgreed(name, value, { nb: `et tall fra 0 til ${max}`, en: `a number from 0 to ${max}` })
}

function readText(name: string, value: unknown): string {
  if (typeof value === 'string' && value.length <= MAX_TEXT) return value
  throw notAsAgreed(name, value, {
    nb: `en tekst på høyst ${MAX_TEXT} tegn`,
    en: `a text of at most ${MAX_TEXT} characters`,
  })
}

function readWindow(name: string, value: unknown): string {
  const found = windows.find((one) => one === value)
  if (found !== undefined) return found
  throw notAsAgreed(name, value, {
    nb: `en av ${windows.join(', ')}`,
    en: `one of ${windows.join(', ')}`,
  })
}

function notAsAgreed(name: string, value: unknown, wanted: Bilingual): DriverError {
  const given = kind(value)
  return new DriverError({
    nb: `seen.${name} er ${given.nb}; det må være ${wanted.nb}, eller null`,
    en: `seen.${name} is ${given.en}; it must be ${wanted.en}, or null`,
  })
}

function kind(value: unknown): Bilingual {
  if (typeof value === 'number' || typeof value === 'boolean') return inBoth(String(value))
  if (typeof value === 'string')
    return value.length > 40
      ? { nb: `en tekst på ${value.length} tegn`, en: `a text of ${value.length} characters` }
      : inBoth(`«${value}»`)
  return Array.isArray(value) ? { nb: 'en liste', en: 'an array' } : { nb: 'et objekt', en: 'an object' }
}
