import type { Finding } from '#conformance/result.ts'

export interface GroupedFinding {
  readonly finding: Finding
  /** Other exchanges in which the very same was wrong. */
  readonly again: readonly number[]
}

/** The same thing wrong in twenty calls is one thing to read and to mend. Order of first appearance. */
export function grouped(findings: readonly Finding[]): readonly GroupedFinding[] {
  const groups = new Map<string, { readonly finding: Finding; readonly again: number[] }>()
  for (const finding of findings) {
    const { at, expected, actual, message } = finding
    const key = JSON.stringify([at, expected, actual, message])
    const known = groups.get(key)
    if (known) known.again.push(finding.exchange)
    else groups.set(key, { finding, again: [] })
  }
  return [...groups.values()]
}
