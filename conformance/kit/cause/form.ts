// How something is written, which nobody enters: what is left out, and kinds, lists and JWTs in place of values.

import { header1 } from '../../evidence/seen.ts'
import { MISSING } from '../define-check.ts'
import type { Case } from './rule.ts'

/** Nothing that is set in an EPJ makes it leave a header or a parameter out. */
export function isLeftOut({ finding }: Case): boolean {
  const { en } = finding.actual
  return (en === MISSING.en || en === '') && /^(?:header|body|query)\./.test(finding.at)
}

/** Headers are ASCII (RFC 9110, section 5.5): a name may have other letters, and what writes the header encodes them, or says no. */
export function isBeyondAscii({ finding, call }: Case): boolean {
  const [, name] = /^header\.([\w-]+)$/.exec(finding.at) ?? []
  return name !== undefined && /[^\t\x20-\x7e]/.test(header1(call, name) ?? '')
}

/** Kinds of numbers are written into the EPJ, and so is what is a list or a JWT; only the values in them are entered. */
export function isWrongForm({ finding }: Case): boolean {
  return (
    /\.(?:system|type|authority|assigner)$/.test(finding.at) ||
    /^body\.client_assertion$/.test(finding.at) ||
    // How several are joined to one.
    (finding.at === 'body.scope' && /[,;|+]/.test(finding.actual.en)) ||
    /^[[{]/.test(finding.actual.en)
  )
}
