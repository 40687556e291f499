// What a receiver must not take without understanding it (FHIR R4, Extensibility: Modifier Extensions; Resource:
// implicitRules), and what a narrative must not hold (Narrative: no active content). It could turn what is said into its
// opposite, unseen.
import type { ContentIssue } from './outcome.ts'

const ACTIVE =
  /<\s*(?:script|style|link|base|head|body|iframe|frame|object|embed|form|input|button|meta|xlink)\b|<[^<>]*(?:\son\w+\s*=|javascript\s*:)/i

/** @param path where it stands, as FHIRPath. */
export function judgeUnderstood(value: unknown, path: string): readonly ContentIssue[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => judgeUnderstood(one, `${path}[${index}]`))
  if (typeof value === 'string' && !value.isWellFormed())
    return [{ code: 'structure', text: 'holds half a character', path }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const at = `${path}.${name}`
    // JSON may hold it as a member, and validators that look members up find every object's prototype in its place.
    if (name === '__proto__') return [{ code: 'structure', text: 'no element has this name', path: at }]
    if (name === 'modifierExtension')
      return [{ code: 'extension', text: 'no modifier extension is known here', path: at }]
    if (name === 'implicitRules')
      return [{ code: 'not-supported', text: 'no implicit rules are known here', path: at }]
    if (name === 'div' && typeof member === 'string' && ACTIVE.test(member))
      return [{ code: 'invariant', text: 'Constraint txt-1 not met: no active content', path: at }]
    return judgeUnderstood(member, at)
  })
}
