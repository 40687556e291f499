import type { Expectation, Result } from '#conformance/result.ts'
import { isErrand } from './errand.ts'
import { type Language, type Texts, textsIn } from './html/texts.ts'

/** The verdict as one sentence. */
export function headlineOf(result: Result, language: Language): string {
  const texts = textsIn(language)
  const { counts, verdict, expectations = [] } = result
  // Where k6 is the client there is no EPJ to speak of.
  if (result.run.epj === 'k6') return loadHeadline(verdict, texts)
  const met = expectations.filter(({ state }) => state === 'met').length
  if (verdict === 'warning' && met > 0) return texts.headlineExpected(met)
  const unexpected = unexpectedFailures(result).length
  if (verdict === 'failed' && errandsAlone(result))
    return texts.headlineErrands(unexpected, counts.passed > 0)
  if (verdict === 'failed' && brokenExpectations(result).length > 0 && unexpected === 0)
    return texts.expectationsWrong
  return texts.headline[verdict](unexpected)
}

/** Verdicts of a whole run that nobody needs to be told of as a fault. */
export const good: readonly Result['verdict'][] = ['passed', 'warning', 'review', 'not-applicable']

function loadHeadline(verdict: Result['verdict'], { loadHeadline }: Texts): string {
  if (verdict === 'passed' || verdict === 'warning') return loadHeadline.passed
  return verdict === 'failed' ? loadHeadline.failed : loadHeadline.inconclusive
}

/** What is wrong with the run as a whole, for formats that else would list checks only and look green. */
export function runProblem(result: Result, language: Language): string | undefined {
  const texts = textsIn(language)
  if (!result.run.journal.intact) return texts.journalWarning
  if (result.run.interrupted) return texts.interrupted
  return good.includes(result.verdict) && result.checks.length > 0 ? undefined : headlineOf(result, language)
}

/** Lines of the file of expected failures that are not true of the run. */
export function brokenExpectations({ expectations = [] }: Result): readonly Expectation[] {
  return expectations.filter(({ state }) => state !== 'met')
}

/** All that failed is a municipality's own errand. */
function errandsAlone(result: Result): boolean {
  const failed = unexpectedFailures(result)
  const foundByPeople = result.requirements.some(({ verdict, attested }) => verdict === 'failed' && attested)
  return failed.length > 0 && !foundByPeople && failed.every(isErrand)
}

/** What the headline counts, in the order of the plan. */
export function unexpectedFailures({ checks }: Result): Result['checks'] {
  return checks.filter((check) => check.verdict === 'failed' && !isExpectedFailure(check))
}

function isExpectedFailure({ verdict, expected }: Result['checks'][number]): boolean {
  return verdict === 'failed' && expected !== undefined
}
