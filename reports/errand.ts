import type { CheckResult } from '#conformance/result.ts'

/** What failed is something a municipality has to do itself, outside the EPJ; and it was not the EPJ that could not. */
export function isErrand({ id, verdict, cause }: Pick<CheckResult, 'id' | 'verdict' | 'cause'>): boolean {
  return verdict === 'failed' && id.startsWith('municipality/') && cause !== 'implementation'
}
