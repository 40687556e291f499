// Where a bundle's result says another verdict than its traffic.

import { z } from 'zod'
import { parsedJson } from '../parsed-json.ts'
import { bundleRefusals } from '../refusals/bundles.ts'
import type { Bilingual } from '../result.ts'

const named = z.object({ id: z.string(), verdict: z.string() })
const verdictsSchema = z.object({
  verdict: z.string(),
  checks: z.array(named),
  requirements: z.array(named),
})

/** The verdict of the run as a whole, beside those of checks and requirements. */
const OVERALL = 'verdict'

/** A vendor's own checks have a say in the verdict of the whole, so that is not the suite's alone. */
export const isOfSuite = (id: string): boolean =>
  id !== OVERALL && !id.startsWith('own/') && !id.startsWith('OWN-')

/** @param said result.json of the bundle @param judged the same, as this suite comes to it */
export function verdictsThatDiffer(
  said: string,
  judged: string,
  isComparable: (id: string) => boolean,
): readonly Bilingual[] {
  const [before, now] = [verdictsIn(said), verdictsIn(judged)]
  if (before.size === 0) return [bundleRefusals.noResult()]
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((id) => isComparable(id) && before.get(id) !== now.get(id))
    .map((id) => bundleRefusals.otherVerdict(id, before.get(id), now.get(id)))
}

function verdictsIn(result: string): ReadonlyMap<string, string> {
  const read = verdictsSchema.safeParse(parsedJson(result))
  if (!read.success) return new Map()
  const { verdict, checks, requirements } = read.data
  return new Map([{ id: OVERALL, verdict }, ...checks, ...requirements].map((one) => [one.id, one.verdict]))
}
