// NHN's numbered errors about organisation numbers and details. Which OAuth error stands beside a number is not
// published: `invalid_request` is chosen.
import { Refusal, shown } from '../refusal.ts'

export function hid(code: string, reason: string, at: string, expected: string, actual: unknown): Refusal {
  return new Refusal(
    { error: 'invalid_request', description: `${code}: ${reason}.` },
    { reason: `${code}: ${reason}`, at, expected, actual: shown(actual) },
  )
}

/** What the numbers mean (NHN's wiki, page 750616578). */
const meanings: Readonly<Record<string, string>> = {
  'HID-1001': "The parent organisation number is not on the client's list",
  'HID-1002': "The child organisation number is not on the client's list",
  'HID-1003': "The child organisation number is not on the parent organisation's own list",
  'HID-1004': 'The organisation number must have nine digits',
  'HID-1005': 'The client may not pass a parent organisation number',
  'HID-1006': 'The client may not pass child organisation numbers',
  'HID-1007': 'The request object or assertion breaks the specification',
  'HID-1008': 'Clients with a shared secret may not pass organisation numbers',
  'HID-1009': 'Organisation numbers cannot be passed with the authorization code',
  'HID-1010': 'The client is set up so that organisation numbers cannot be passed',
}

/** The ten, as variants of `helseid.token`. */
export const hidVariants: readonly string[] = Object.keys(meanings).map((code) => code.toLowerCase())

/** One of the ten, ordered as the variant `hid-1001` … `hid-1010`: also those that nothing here would lead to. */
export function orderedHid(variant: string | undefined): Refusal | undefined {
  const code = variant?.toUpperCase() ?? ''
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined
  if (meaning === undefined) return undefined
  return hid(code, meaning, 'body.client_assertion', 'whatever came', '(refused on order)')
}

/** Details that break the specification. */
export function broken(
  at: string,
  reason: string,
  actual: unknown,
  expected = 'the documented shape',
): Refusal {
  return hid('HID-1007', reason, at, expected, actual)
}
