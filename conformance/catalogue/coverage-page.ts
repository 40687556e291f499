// The catalogue as a page of its own: each requirement with who judges it, or why nobody does.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentName } from '#reports/html/document-names.ts'
import { escapeHtml } from '#reports/html/escape-html.ts'
import { sectionName } from '#reports/html/section-names.ts'
import { textsIn } from '#reports/html/texts.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { checks } from '../checks/index.ts'
import { type RequirementId, requirements } from '../requirements/index.ts'
import { gapsIn } from './coverage.ts'
import { type CoverageTexts, coverageTexts } from './coverage-texts.ts'

export interface CoveragePage {
  readonly language: Language
  readonly suiteVersion: string
  /** Where the page was opened from, and itself in the other language; a file has neither. */
  readonly room?: { readonly name: string; readonly href: string; readonly otherLanguage: string }
}

const styles = join(import.meta.dirname, '..', '..', 'reports', 'html')
const css = () =>
  [join(styles, 'style.css'), join(styles, 'print.css'), join(import.meta.dirname, 'coverage.css')]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

export function coveragePage({ language, suiteVersion, room }: CoveragePage): string {
  const t = coverageTexts[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(t.title)} – Testbenk</title>
<style>
${css()}
</style>
</head>
<body>
<a class="skip" href="#content">${escapeHtml(t.skip)}</a>
<header class="top"><div class="column">
<p class="brand">Testbenk <span>${escapeHtml(t.catalogue)}</span></p>
${room ? ways(room, t) : ''}
</div></header>
<main class="column" id="content" tabindex="-1">
<h1>${escapeHtml(t.title)}</h1>
<p>${escapeHtml(t.lead)}</p>
${summary(t)}
${gaps(t)}
<fieldset class="filter"><legend>${escapeHtml(t.show)}</legend>
${Object.entries(t.filters)
  .map(
    ([name, word]) =>
      `<label><input type="radio" name="by" id="by-${name}"${name === 'all' ? ' checked' : ''}>${escapeHtml(word)}</label>`,
  )
  .join('\n')}
</fieldset>
${documents(language, t)}
</main>
<footer class="column"><p>${escapeHtml(t.footer(suiteVersion))}</p></footer>
</body>
</html>
`
}

function ways({ name, href, otherLanguage }: NonNullable<CoveragePage['room']>, t: CoverageTexts): string {
  return `<p><a href="${escapeHtml(href)}">${escapeHtml(t.toRoom(name))}</a> · <a href="${escapeHtml(otherLanguage)}" lang="${t.other.language}">${escapeHtml(t.other.name)}</a></p>`
}

const ids = Object.keys(requirements) as RequirementId[]
const judgedBy = (kind: string) => ids.filter((id) => requirements[id].judgedBy === kind).length

function summary(t: CoverageTexts): string {
  const rows = (['checks', 'review', 'not-checked'] as const).map(
    (kind) =>
      `<tr><th scope="row">${escapeHtml(t.kinds[kind])}<span class="meta">${escapeHtml(t.meanings[kind])}</span></th><td class="number">${judgedBy(kind)}</td></tr>`,
  )
  return `<table class="coverage-counts"><thead><tr><th scope="col">${escapeHtml(t.judgedBy)}</th><th scope="col" class="number">${escapeHtml(t.requirements)}</th></tr></thead>
<tbody>
${rows.join('\n')}
<tr><th scope="row">${escapeHtml(t.all)}</th><td class="number">${ids.length}</td></tr>
</tbody></table>`
}

function gaps(t: CoverageTexts): string {
  const { unjudged, astray } = gapsIn(requirements, checks)
  if (unjudged.length + astray.length === 0) return `<p class="notice passed">${escapeHtml(t.noGaps)}</p>`
  return [...unjudged.map(t.unjudged), ...astray.map(t.astray)]
    .map((line) => `<p class="notice failed">${escapeHtml(line)}</p>`)
    .join('\n')
}

function documents(language: Language, t: CoverageTexts): string {
  const names = [...new Set(ids.map((id) => requirements[id].source.document))]
  return names
    .map((name) => {
      const own = ids.filter((id) => requirements[id].source.document === name)
      const shown = escapeHtml(documentName(name, language))
      return `<section class="documented">
<h2>${shown}</h2>
<table class="requirements coverage" role="table" aria-label="${shown}">
<thead role="rowgroup"><tr role="row">${t.columns.map((column) => `<th scope="col" role="columnheader">${escapeHtml(column)}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${own.map((id) => row(id, language, t)).join('\n')}
</tbody></table>
</section>`
    })
    .join('\n')
}

function row(id: RequirementId, language: Language, t: CoverageTexts): string {
  const { judgedBy: kind, level, source, text } = requirements[id]
  const { level: levels } = textsIn(language)
  return `<tr role="row" class="by-${kind}" id="${escapeHtml(id)}"><th scope="row" role="rowheader"><a class="self" href="#${escapeHtml(id)}">${escapeHtml(id)}</a><span class="meta">${escapeHtml(t.section)} ${escapeHtml(sectionName(source.section, language))}</span></th><td role="cell">${escapeHtml(text[language])}</td><td role="cell">${escapeHtml(levels[level])}</td><td role="cell"><strong>${escapeHtml(t.kinds[kind])}</strong></td><td role="cell">${how(id, language, t)}</td></tr>`
}

function how(id: RequirementId, language: Language, t: CoverageTexts): string {
  const behind = checks.filter((check) => check.requirements.includes(id))
  const listed = behind
    .map(
      (check) =>
        `<li><span class="holds">${escapeHtml(check.texts.title[language])} </span><code>${escapeHtml(check.id)}</code></li>`,
    )
    .join('')
  return `${why(id, language, t)}${listed === '' ? '' : `<ul>${listed}</ul>`}`
}

/** A reason stands once; who shares it says with whom. */
function why(id: RequirementId, language: Language, t: CoverageTexts): string {
  const { reason } = requirements[id]
  if (reason === undefined) return ''
  const first = firstFor(reason[language], language)
  if (first === undefined || first === id) return escapeHtml(reason[language])
  return `${escapeHtml(t.sameAs)} <a href="#${escapeHtml(first)}">${escapeHtml(first)}</a>.`
}

function firstFor(reason: string, language: Language): RequirementId | undefined {
  return ids.find((id) => requirements[id].reason?.[language] === reason)
}
