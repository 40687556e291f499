// What a driver says that a clinician sees, read at the door: six members of known types, nothing else gets in.
import { DriverError } from './driver.ts'

/** Longer texts are no icon's tooltip and no message to a clinician. */
const MAX_TEXT = 2_000
const texts = ['tooltip', 'message', 'patient', 'portal', 'loggedIn'] as const
const MAX_ICON = 4

/** @throws DriverError that names the member which is not as agreed. Members left out are «not reported». */
export function readReport(value: unknown): Readonly<Record<string, string | number | null>> {
  const said = value ?? {}
  if (typeof said !== 'object' || Array.isArray(said))
    throw new DriverError('seen must be an object: {"icon": …, "message": …}')
  const members = new Map<string, unknown>(Object.entries(said))
  const report: Record<string, string | number | null> = {}
  const icon = members.get('icon')
  if (icon !== undefined) report['icon'] = readIcon(icon)
  for (const name of texts) {
    const text = members.get(name)
    if (text !== undefined) report[name] = readText(name, text)
  }
  return report
}

function readIcon(value: unknown): number | null {
  if (value === null) return null
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_ICON) return value
  throw new DriverError(`seen.icon is ${kind(value)}; it must be a number from 0 to ${MAX_ICON}, or null`)
}

function readText(name: string, value: unknown): string | null {
  if (value === null) return null
  if (typeof value === 'string' && value.length <= MAX_TEXT) return value
  throw new DriverError(
    `seen.${name} is ${kind(value)}; it must be a text of at most ${MAX_TEXT} characters, or null`,
  )
}

function kind(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string')
    return value.length > 40 ? `a text of ${value.length} characters` : `«${value}»`
  return Array.isArray(value) ? 'an array' : 'an object'
}
