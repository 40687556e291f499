// Reads vitest's JSON reports for .ci/run.
//   node .ci/test-report.ts again first.json               files worth a second try, one a line
//   node .ci/test-report.ts counts first.json second.json  «passed failed», then a line for each test that anybody should know of
// A test that was skipped is a test that should have run. One that passes when its file is run again, alone, is counted as
// passed and named as unsteady: it says something about the test, or about the machine, and is to be mended.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** More than this is no matter of chance. */
const MOST_UNSTEADY = 3
const MOST_OF_A_REASON = 400

interface Test {
  readonly fullName: string
  readonly status: string
  readonly failureMessages?: readonly string[]
}

interface TestFile {
  readonly name: string
  readonly status: string
  readonly message?: string
  readonly assertionResults: readonly Test[]
}

interface Outcome {
  readonly file: string
  readonly test: string
  readonly status: string
  readonly why: string
}

/** Each test of a report, and each file that could not be read as a test of its own; nothing where there is no report. */
function outcomes(report: string | undefined): readonly Outcome[] {
  if (report === undefined || !existsSync(report)) return []
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { testResults: readonly TestFile[] }
  return testResults.flatMap((tests) => {
    const file = relative('.', tests.name)
    const found = tests.assertionResults.map(({ fullName, status, failureMessages = [] }) => ({
      file,
      test: fullName,
      status,
      why: short(failureMessages.join(' ')),
    }))
    const unread = tests.status === 'failed' && found.every(({ status }) => status === 'passed')
    return unread
      ? [...found, { file, test: 'the file', status: 'failed', why: short(tests.message ?? '') }]
      : found
  })
}

function short(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, MOST_OF_A_REASON)
}

function filesForAnotherTry(first: readonly Outcome[]): readonly string[] {
  const failed = first.filter(({ status }) => status === 'failed')
  return failed.length > MOST_UNSTEADY ? [] : [...new Set(failed.map(({ file }) => file))]
}

function counts(first: readonly Outcome[], second: readonly Outcome[]): readonly string[] {
  const key = ({ file, test }: Outcome) => `${file}: ${test}`
  const passedAlone = new Set(second.filter(({ status }) => status === 'passed').map(key))
  const failedAlone = second.some(({ status }) => status === 'failed')
  const bad = first.filter(({ status }) => status !== 'passed')
  // A file that could not be read the first time has no tests of which to ask; it is well when nothing in it failed.
  const unsteady = bad.filter(
    (one) =>
      one.status === 'failed' &&
      (passedAlone.has(key(one)) || (one.test === 'the file' && !failedAlone && second.length > 0)),
  )
  const failed = bad.filter((one) => !unsteady.includes(one))
  return [
    `${first.length - failed.length} ${failed.length}`,
    ...unsteady.map((one) => `unsteady, passed when run again: ${key(one)} ${one.why}`),
    ...failed.map((one) => `${one.status}: ${key(one)} ${one.why}`),
  ]
}

const [order, first, second] = process.argv.slice(2)
const lines =
  order === 'again' ? filesForAnotherTry(outcomes(first)) : counts(outcomes(first), outcomes(second))
for (const line of lines) process.stdout.write(`${line}\n`)
