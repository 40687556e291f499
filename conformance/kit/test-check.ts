// Proves a check in both directions from tables of built evidence, and that an empty journal passes nothing.
import { describe, expect, it } from 'vitest'
import { readEvidence } from '../evidence/evidence.ts'
import type { Verdict } from '../result.ts'
import { type Draft, journal } from './build-events.ts'
import type { Check } from './define-check.ts'
import { runCheck } from './run-check.ts'

type Events = readonly (Draft | number)[]

export interface Rows {
  readonly accept: Readonly<Record<string, () => Events>>
  /** Each row with the member that must be pointed at. */
  readonly reject: Readonly<Record<string, { readonly events: () => Events; readonly at: string }>>
  /** Journals in which there is nothing to judge. */
  readonly decline?: Readonly<Record<string, () => Events>>
  /** Journals that decide nothing: no sign of life on both sides of an attack. */
  readonly undecided?: Readonly<Record<string, () => Events>>
}

export function testCheck(check: Check, { accept, reject, decline = {}, undecided = {} }: Rows): void {
  const run = (events: Events) => runCheck(check, readEvidence(journal(...events)))
  const each = (rows: Readonly<Record<string, () => Events>>, verdict: Verdict) => {
    for (const [name, events] of Object.entries(rows))
      it(`${verdict}: ${name}`, () => {
        const result = run(events())
        expect({ verdict: result.verdict, findings: result.findings }).toEqual({ verdict, findings: [] })
      })
  }

  describe(check.id, () => {
    each(accept, 'passed')
    each({ 'an empty journal': () => [], ...decline }, check.whenUnseen)
    each(undecided, 'inconclusive')
    for (const [name, { events, at }] of Object.entries(reject))
      it(`rejects ${name}`, () => {
        const result = run(events())
        expect(['failed', 'warning']).toContain(result.verdict)
        expect(result.findings.map((finding) => finding.at)).toContain(at)
        expect(JSON.stringify(result.findings)).not.toContain('[object Object]')
      })
  })
}
