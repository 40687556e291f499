import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import type { Result } from '#conformance/result.ts'
import { escapeHtml } from './escape-html.ts'
import type { LanguageOption } from './texts.ts'
import { viewModel } from './view-model.ts'

const views = join(import.meta.dirname, 'views')

export interface HtmlOptions extends LanguageOption {
  /** An earlier run, for what has changed since. */
  readonly earlier?: Result
}

/** The report as one page that needs nothing else: no network, no script, no file beside it. */
export function renderHtml(result: Result, { language = 'nb', earlier }: HtmlOptions = {}): string {
  const filename = join(views, 'report.ejs')
  const css = ['style.css', 'way.css', 'print.css']
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n')
  const html = ejs.render(
    readFileSync(filename, 'utf8'),
    { ...viewModel(result, language, earlier), css },
    { filename, cache: true, strict: true, localsName: 'view', escape: escapeHtml, rmWhitespace: true },
  )
  return `${html.trim()}\n`
}
