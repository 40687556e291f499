// The load page: one file that needs nothing else, neither network nor script, and that prints.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import type { LoadRun } from '#conformance/load/load-run.ts'
import type { Result } from '#conformance/result.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { type LoadPageOptions, loadView } from './view-model.ts'

const here = import.meta.dirname

export function renderLoadPage(run: LoadRun, result: Result, options: LoadPageOptions): string {
  const filename = join(here, 'views', 'load.ejs')
  const css = ['../html/style.css', 'style.css']
    .map((name) => readFileSync(join(here, name), 'utf8'))
    .join('\n')
  const html = ejs.render(
    readFileSync(filename, 'utf8'),
    { ...loadView(run, result, options), css },
    { filename, cache: true, strict: true, localsName: 'view', escape: escapeHtml, rmWhitespace: true },
  )
  return `${html.trim()}\n`
}
