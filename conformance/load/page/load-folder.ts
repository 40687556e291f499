// A load run's folder: what was measured, its result in the form of any other run, and the pages.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJunit } from '#reports/exports/junit.ts'
import { toMarkdown } from '#reports/exports/markdown.ts'
import { renderHtml } from '#reports/html/render.ts'
import { toJson } from '#reports/json.ts'
import { renderLoadPage } from '#reports/load/render.ts'
import { ConfigError } from '../../config.ts'
import { loadRefusals } from '../../refusals/load.ts'
import type { Result } from '../../result.ts'
import { isLike } from '../judging/comparison.ts'
import type { LoadRun } from '../load-run.ts'

const FILE = 'load.json'
export const LOAD_PAGE = 'load.html'
export const K6_PAGE = 'k6.html'

export function writeLoadRun(folder: string, run: LoadRun, result: Result, language: 'nb' | 'en'): void {
  const files: Readonly<Record<string, string>> = {
    [FILE]: `${JSON.stringify(run, null, 2)}\n`,
    [LOAD_PAGE]: renderLoadPage(run, result, { language, k6Page: existsSync(join(folder, K6_PAGE)) }),
    'result.json': toJson(result),
    'report.html': renderHtml(result, { language }),
    'junit.xml': toJunit(result, { language }),
    'summary.md': toMarkdown(result, { language }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

/** @throws ConfigError when there is no load run in the folder, or none that says anything */
export function readLoadRun(folder: string): LoadRun {
  const run = parse(folder)
  if (!run) throw new ConfigError(loadRefusals.isNoLoadRun(folder, FILE))
  if (run.soundness.verdict === 'invalid' || run.interrupted)
    throw new ConfigError(loadRefusals.saysNothing(folder))
  return run
}

/** The last run that this one can be held against, of those in the same folder of folders. */
export function lastLike(out: string, run: LoadRun): LoadRun | undefined {
  return readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('load-') && entry.name !== run.id)
    .flatMap(({ name }) => parse(join(out, name)) ?? [])
    .filter((before) => before.soundness.verdict === 'valid' && !before.interrupted && isLike(run, before))
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt))
    .at(-1)
}

/** The file is our own; of another version, or damaged, it is as if it were not there. */
function parse(folder: string): LoadRun | undefined {
  try {
    const run: unknown = JSON.parse(readFileSync(join(folder, FILE), 'utf8'))
    const ours = typeof run === 'object' && run !== null && 'schemaVersion' in run && run.schemaVersion === 2
    return ours ? (run as LoadRun) : undefined
  } catch {
    return undefined
  }
}
