// What makes each kind of report: a pure function of the result.
import type { Result } from '#conformance/result.ts'
import { toBadge } from './exports/badge.ts'
import { toCtrf } from './exports/ctrf.ts'
import { toEarl } from './exports/earl.ts'
import { toHar } from './exports/har.ts'
import { toInferno } from './exports/inferno.ts'
import { toJunit } from './exports/junit.ts'
import { toMarkdown } from './exports/markdown.ts'
import { toOidf } from './exports/oidf.ts'
import { toAlerts, toSarif } from './exports/sarif.ts'
import { toTap } from './exports/tap.ts'
import type { ReportFormat } from './format-names.ts'
import { renderHtml } from './html/render.ts'
import type { LanguageOption } from './html/texts.ts'
import { toJson } from './json.ts'

export interface RenderOptions extends LanguageOption {
  /** An earlier run, for what has changed since. Only the HTML report shows it. */
  readonly earlier?: Result
}

export const renderers: Readonly<Record<ReportFormat, (result: Result, options: RenderOptions) => string>> = {
  json: toJson,
  html: renderHtml,
  junit: toJunit,
  markdown: toMarkdown,
  sarif: toSarif,
  alerts: toAlerts,
  ctrf: toCtrf,
  tap: toTap,
  earl: toEarl,
  har: toHar,
  badge: toBadge,
  oidf: toOidf,
  inferno: toInferno,
}
