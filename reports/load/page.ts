// A page of load from its view: one file that needs nothing else, neither network nor script, and that prints.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import { escapeHtml } from '../html/escape-html.ts'

const here = import.meta.dirname

export function renderView(name: 'load.ejs' | 'capacity.ejs', view: object): string {
  const filename = join(here, 'views', name)
  const css = ['../html/style.css', 'style.css']
    .map((sheet) => readFileSync(join(here, sheet), 'utf8'))
    .join('\n')
  const html = ejs.render(
    readFileSync(filename, 'utf8'),
    { ...view, css },
    { filename, cache: true, strict: true, localsName: 'view', escape: escapeHtml, rmWhitespace: true },
  )
  return `${html.trim()}\n`
}
