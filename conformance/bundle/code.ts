// The identity of the suite's judging: a hash over everything between a journal and its reports. Two suites with the
// same one must come to the same bytes; where it differs, another verdict may be the suite's doing.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

const judging = [
  'conformance/{attest,bundle,catalogue,checks,evidence,expect,kit,own,plans,requirements,run}/**/*.ts',
  'conformance/{judge,judge-evidence,overall,parsed-json,result,shown-exchanges,way-to-finding}.ts',
  'conformance/plans/*.json',
  'reports/*.ts',
  'reports/{exports,html,snippets}/**/*.*',
  'scenarios/*.ts',
  'scenarios/catalogue/**/*.ts',
  'simulators/core/journal/{chain,exchange}.ts',
  'simulators/core/explanations/{explanation-values-nb,explanations-nb,validator-words-nb}.ts',
]

/** Paths from the repository's root, sorted. */
export function judgingFiles(): readonly string[] {
  return globSync(judging, { cwd: root })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.includes('.test.') && !name.includes('/fixture'))
    .sort()
}

export function codeHash(): string {
  const hash = createHash('sha256')
  for (const file of judgingFiles())
    hash.update(`${file}\0`).update(readFileSync(join(root, file)).toString('utf8').replaceAll('\r\n', '\n'))
  return hash.digest('hex')
}
