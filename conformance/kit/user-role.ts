// The role that a call about critical information states for its user: URL-encoded JSON in a header.
import { header1, type Seen } from '../evidence/seen.ts'

export interface StatedRole {
  readonly system?: unknown
  readonly code?: unknown
}

/** The prefix went from hit- to nhn- in 2025. */
export const statedRole = (call: Seen): StatedRole =>
  roleIn(header1(call, 'nhn-user-role') ?? header1(call, 'hit-user-role') ?? '')

/** NHN's own example writes spaces as plus signs, as forms do. JSON with its quotes as they are is not encoded. */
export function roleIn(value: string): StatedRole {
  if (value.includes('"')) return {}
  try {
    return Object(JSON.parse(decodeURIComponent(value.replaceAll('+', '%20'))))
  } catch {
    return {}
  }
}
