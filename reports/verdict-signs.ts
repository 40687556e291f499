import type { Verdict } from '#conformance/result.ts'

/** One sign for each verdict where there is only text; a word always stands beside it. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  passed: '✓',
  failed: '✗',
  warning: '!',
  review: '?',
  'not-observed': '–',
  inconclusive: '~',
  'not-applicable': '○',
  error: 'E',
}
