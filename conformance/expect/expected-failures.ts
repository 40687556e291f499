// The file of expected failures: what is known to be wrong, whose it is, why, and until when. It is held against
// each run, and must be true of it: a failure that has gone, a date that has passed and a line that fits nothing
// fail the run, or the file would hide more with every month.
import { z } from 'zod'
import type { CheckResult, Expectation } from '../result.ts'

export const expectedFailuresSchema = z.strictObject({
  /** For an editor; not read. */
  $schema: z.string().optional(),
  expected: z
    .array(
      z.strictObject({
        check: z.string().min(1).max(200),
        verdict: z.enum(['failed', 'warning', 'inconclusive', 'not-observed']),
        owner: z.string().trim().min(1).max(200),
        reason: z.string().trim().min(1).max(2000),
        expires: z.iso.date(),
      }),
    )
    .max(1000)
    .refine((lines) => new Set(lines.map(({ check }) => check)).size === lines.length, {
      message: 'names the same check twice',
    }),
})

export type ExpectedFailures = z.infer<typeof expectedFailuresSchema>

/** @param endedAt when the run ended: a line counts on its last day, and no later. */
export function expectationsOf(
  { expected }: ExpectedFailures,
  results: readonly CheckResult[],
  endedAt: string,
): readonly Expectation[] {
  const day = endedAt.slice(0, 10)
  return expected.map(({ check, verdict, owner, reason, expires }) => {
    const found = results.find(({ id }) => id === check)?.verdict
    return { check, verdict, owner, reason, expires, state: stateOf(found, verdict, expires < day) }
  })
}

function stateOf(
  found: CheckResult['verdict'] | undefined,
  expected: CheckResult['verdict'],
  over: boolean,
): Expectation['state'] {
  if (found === 'passed') return 'passed'
  if (found !== expected) return 'unused'
  return over ? 'expired' : 'met'
}

/** The results, those that were expected marked as such. */
export function withExpectations(
  results: readonly CheckResult[],
  expectations: readonly Expectation[],
): readonly CheckResult[] {
  return results.map((result) => {
    const expected = expectations.find(({ check, state }) => check === result.id && state === 'met')
    return expected ? { ...result, expected } : result
  })
}
