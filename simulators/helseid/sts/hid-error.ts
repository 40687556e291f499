// NHN's numbered errors about organisation numbers and details. Which OAuth error stands beside a number is not
// published: `invalid_request` is chosen.
import { Refusal, shown } from './refusal.ts'

export function hid(code: string, reason: string, at: string, expected: string, actual: unknown): Refusal {
  return new Refusal(
    { error: 'invalid_request', description: `${code}: ${reason}.` },
    { reason: `${code}: ${reason}`, at, expected, actual: shown(actual) },
  )
}

/** Details that break the specification. */
export function broken(at: string, reason: string, actual: unknown): Refusal {
  return hid('HID-1007', reason, at, 'the documented shape', actual)
}
