// What makes each kind of report: a pure function of the result.
import type { Result } from '#conformance/result.ts'
import { toBadge } from './badge.ts'
import { toCtrf } from './ctrf.ts'
import { toEarl } from './earl.ts'
import type { ReportFormat } from './format-names.ts'
import { toHar } from './har.ts'
import { renderHtml } from './html/render.ts'
import type { LanguageOption } from './html/texts.ts'
import { toInferno } from './inferno.ts'
import { toJson } from './json.ts'
import { toJunit } from './junit.ts'
import { toMarkdown } from './markdown.ts'
import { toOidf } from './oidf.ts'
import { toAlerts, toSarif } from './sarif.ts'
import { toTap } from './tap.ts'

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
