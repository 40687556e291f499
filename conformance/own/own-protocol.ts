// What is said between the suite and the process of a vendor's own checks.
import { z } from 'zod'
import type { Scenario } from '#scenarios/scenario.ts'
import { parsedJson } from '../parsed-json.ts'
import type { CheckResult } from '../result.ts'
import type { DescribedCheck } from './own-work.ts'

export const orderSchema = z.strictObject({
  file: z.string(),
  /** Where the journal lies that is to be judged; absent: the file is only to be described. */
  journal: z.string().optional(),
  /** Of the run, when it ended: what was under way when it was cut off is not judged. */
  endedAt: z.string().optional(),
  /** The checks that are still to be judged. */
  only: z.array(z.string()),
  limits: z.strictObject({ memoryBytes: z.number(), timeMs: z.number() }),
})

export type Order = z.infer<typeof orderSchema>

const both = z.object({ nb: z.string(), en: z.string() })

/** The vendor's code could write here, too: what it says must be a check's result, and the suite asks whose. */
const result = z.custom<CheckResult>(
  (value) =>
    z
      .object({
        id: z.string(),
        verdict: z.enum([
          'passed',
          'failed',
          'warning',
          'not-observed',
          'inconclusive',
          'not-applicable',
          'error',
        ]),
        requirements: z.array(z.string()),
        title: both,
        failureTitle: both,
        why: both,
        fix: both,
        findings: z.array(
          z.object({ exchange: z.int(), at: z.string(), expected: both, actual: both, message: both }),
        ),
        examined: z.array(z.int()),
        note: both.optional(),
      })
      .safeParse(value).success,
)

const answerSchema = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('described'),
    checks: z.array(z.custom<DescribedCheck>()),
    scenarios: z.array(z.custom<Scenario>()),
    files: z.array(z.object({ path: z.string(), sha256: z.string() })),
  }),
  z.object({ answer: z.literal('refused'), reason: z.object({ nb: z.string(), en: z.string() }) }),
  z.object({ answer: z.literal('judging'), id: z.string() }),
  z.object({ answer: z.literal('judged'), result }),
  z.object({ answer: z.literal('out-of-time'), id: z.string() }),
  z.object({ answer: z.literal('out-of-memory') }),
  z.object({ answer: z.literal('done') }),
])

export type Answer = z.infer<typeof answerSchema>

/** Half a line, as a process that was ended leaves behind, is nothing. */
export function readAnswers(text: string): readonly Answer[] {
  return text.split('\n').flatMap((line) => {
    const read = answerSchema.safeParse(parsedJson(line))
    return read.success ? [read.data] : []
  })
}
