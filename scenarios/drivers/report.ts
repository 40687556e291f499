// What a driver says that a clinician sees, read at the door: members of known types, nothing else gets in.
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
    throw new DriverError('seen must be an object: {"icon": …, "message": …}')
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
  throw new DriverError(`seen.${name} is ${kind(value)}; it must be a number from 0 to ${max}, or null`)
}

function readText(name: string, value: unknown): string {
  if (typeof value === 'string' && value.length <= MAX_TEXT) return value
  throw new DriverError(
    `seen.${name} is ${kind(value)}; it must be a text of at most ${MAX_TEXT} characters, or null`,
  )
}

function readWindow(name: string, value: unknown): string {
  const found = windows.find((one) => one === value)
  if (found !== undefined) return found
  throw new DriverError(`seen.${name} is ${kind(value)}; it must be one of ${windows.join(', ')}, or null`)
}

function kind(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string')
    return value.length > 40 ? `a text of ${value.length} characters` : `«${value}»`
  return Array.isArray(value) ? 'an array' : 'an object'
}
