// Why a check failed: somebody's setting, the EPJ's code, what lies between, or the bench itself. The check says where
// the cause usually lies; what stands beside the finding in the journal can say otherwise.
import { lastBefore } from '../../evidence/between.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { Cause, Finding } from '../../result.ts'
import { missesTheAddressAt } from './address.ts'
import { causeOfMissing, isOfSomethingMissing } from './missing.ts'
import { byRule } from './rules.ts'

/** @param usual where the cause of this check's failures usually lies. */
export function causeOf(usual: Cause, findings: readonly Finding[], evidence: Evidence): Cause {
  const found = findings.map((finding) => causeOfOne(usual, finding, evidence))
  const counts = Map.groupBy(found, (cause) => cause)
  return [...counts.values()].sort((a, b) => b.length - a.length)[0]?.[0] ?? usual
}

function causeOfOne(usual: Cause, finding: Finding, evidence: Evidence): Cause {
  if (isOfFalseSuccess(finding, evidence)) return usual
  const cause = isOfSomethingMissing(finding) ? causeOfMissing(finding, evidence) : undefined
  if (cause) return cause
  const call = lastBefore(evidence.calls, finding.exchange + 1)
  if (call?.seq !== finding.exchange) return missesTheAddressAt(finding.exchange, evidence) ?? usual
  return byRule({ finding, call, evidence }) ?? usual
}

/** The EPJ says that all went well where it did not: whatever was refused or torn, that is its own doing. */
function isOfFalseSuccess({ at, exchange }: Finding, { begun }: Evidence): boolean {
  if (at !== 'reported.outcome') return false
  const around = begun.filter(
    ({ step, until, seq }) => seq === exchange || (step.id < exchange && exchange <= until),
  )
  return around.length > 0 && around.every(({ step }) => step.outcome === 'ok')
}
