// How something is written, which nobody enters: what is left out, and kinds, lists and JWTs in place of values.
import { MISSING } from '../define-check.ts'
import type { Case } from './rule.ts'

/** Nothing that is set in an EPJ makes it leave a header or a parameter out. */
export function isLeftOut({ finding }: Case): boolean {
  const { en } = finding.actual
  return (en === MISSING.en || en === '') && /^(?:header|body|query)\./.test(finding.at)
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
