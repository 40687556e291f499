// Why a check failed: somebody's setting, the EPJ's code, what lies between, or the bench itself. The check says where
// the cause usually lies; what stands beside the finding in the journal can say otherwise.
import { lastBefore } from '../../evidence/between.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { Bilingual, Cause, Finding } from '../../result.ts'
import { astrayAt, missesTheAddressAt } from './address.ts'
import { blameOfMissing, isOfSomethingMissing } from './missing.ts'
import { type Blame, blame } from './rule.ts'
import { byRule } from './rules.ts'
import { settingAt, settingOf } from './setting.ts'

/**
 * The cause of most of the findings, and the first setting that is told of one with that cause.
 * @param usual where the cause of this check's failures usually lies.
 */
export function blameOf(usual: Cause, findings: readonly Finding[], evidence: Evidence): Blame {
  const found = findings.map((finding) => blameOfOne(usual, finding, evidence))
  const [most = []] = [...Map.groupBy(found, ({ cause }) => cause).values()].sort(
    (a, b) => b.length - a.length,
  )
  return most.find(({ setting }) => setting !== undefined) ?? most[0] ?? { cause: usual }
}

function blameOfOne(usual: Cause, finding: Finding, evidence: Evidence): Blame {
  const byItself = () => settingAt(finding.at, finding.expected.en)
  if (isOfFalseSuccess(finding, evidence)) return blame(usual, byItself)
  const missing = isOfSomethingMissing(finding) ? blameOfMissing(finding, evidence) : undefined
  if (missing) return blame(missing.cause, () => missing.setting ?? byItself())
  const call = lastBefore(evidence.calls, finding.exchange + 1)
  const astray = () => strayOf(finding.exchange, evidence)
  if (call?.seq !== finding.exchange)
    return blame(missesTheAddressAt(finding.exchange, evidence) ?? usual, () => astray() ?? byItself())
  return blame(byRule({ finding, call, evidence }) ?? usual, () => settingOf(call) ?? byItself() ?? astray())
}

/** The address in the same step that nothing has. */
function strayOf(seq: number, evidence: Evidence): Bilingual | undefined {
  const [stray] = astrayAt(seq, evidence)
  return stray && settingOf(stray)
}

/** The EPJ says that all went well where it did not: whatever was refused or torn, that is its own doing. */
function isOfFalseSuccess({ at, exchange }: Finding, { begun }: Evidence): boolean {
  if (at !== 'reported.outcome') return false
  const around = begun.filter(
    ({ step, until, seq }) => seq === exchange || (step.id < exchange && exchange <= until),
  )
  return around.length > 0 && around.every(({ step }) => step.outcome === 'ok')
}
