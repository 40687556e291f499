import type { Result } from '#conformance/result.ts'
import { type Language, textsIn } from './html/texts.ts'

/** The verdict as one sentence. */
export function headlineOf(result: Result, language: Language): string {
  const texts = textsIn(language)
  const { counts, verdict, expectations = [] } = result
  const met = expectations.filter(({ state }) => state === 'met').length
  if (verdict === 'warning' && met > 0) return texts.headlineExpected(met)
  const unexpected = counts.failed - result.checks.filter(isExpectedFailure).length
  if (verdict === 'failed' && expectationsFail(result) && unexpected === 0) return texts.expectationsWrong
  return texts.headline[verdict](unexpected)
}

export function expectationsFail({ expectations = [] }: Result): boolean {
  return expectations.some(({ state }) => state !== 'met')
}

function isExpectedFailure({ verdict, expected }: Result['checks'][number]): boolean {
  return verdict === 'failed' && expected !== undefined
}
