// 41 EPJs that are wrong in one way each: is the blame put where it belongs?
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import type { CheckResult } from '../../result.ts'
import { journal } from '../fixture/build-events.ts'
import { type Events, seeded } from '../fixture/seeded-causes.ts'
import { runCheck } from '../run-check.ts'

const rows = Object.entries(seeded).flatMap(([cause, group]) =>
  Object.entries(group).map(([name, events]) => ({ cause, name, events })),
)

/** What a reader sees first: of the checks that failed, the one that points at the earliest exchange. */
function blamed(events: Events): CheckResult | undefined {
  const evidence = readEvidence(journal(...events))
  return checks
    .map((check) => runCheck(check, evidence))
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'warning')
    .sort((a, b) => (a.findings[0]?.exchange ?? 0) - (b.findings[0]?.exchange ?? 0))[0]
}

describe('the cause of a failure', () => {
  const judged = rows.map(({ cause, name, events }) => ({ cause, name, result: blamed(events()) }))
  const right = judged.filter(({ cause, result }) => result?.cause === cause)

  it('is found for each of 41 EPJs that are wrong in one way', () => {
    expect(rows.length).toBe(41)
    for (const { name, result } of judged) expect(result, name).toBeDefined()
  })

  it('is the right one in 95 of 100 at least', () => {
    const wrong = judged
      .filter((one) => !right.includes(one))
      .map(({ cause, name, result }) => `${name}: ${result?.cause} by ${result?.id}, not ${cause}`)
    process.stdout.write(`causes: ${right.length} of ${judged.length} in the right class\n`)
    expect(right.length / judged.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})
