// Which passes of an earlier judgement still count: the requirement still reads as it did, and today's checks come
// to the same verdict from the same traffic.
import { readingOf } from '../attest/standing.ts'
import type { RequirementResult, Result } from '../result.ts'

export interface Revalidated {
  readonly id: string
  readonly state: 'counts' | 'gone' | 'reworded' | 'judged-otherwise' | 'expired'
  /** Today's verdict. */
  readonly verdict?: RequirementResult['verdict']
}

/** @param today ISO day: what people judged counts until its last day. */
export function revalidate(earlier: Result, now: Result, today: string): readonly Revalidated[] {
  return earlier.requirements
    .filter(({ verdict }) => verdict === 'passed')
    .map((was) => {
      const is = now.requirements.find(({ id }) => id === was.id)
      return { id: was.id, state: stateOf(was, is, today), ...(is && { verdict: is.verdict }) }
    })
}

function stateOf(
  was: RequirementResult,
  is: RequirementResult | undefined,
  today: string,
): Revalidated['state'] {
  if (is === undefined) return 'gone'
  if (readingOf(was) !== readingOf(is)) return 'reworded'
  if (is.verdict !== 'passed') return 'judged-otherwise'
  return is.attested !== undefined && is.attested.expires < today ? 'expired' : 'counts'
}
