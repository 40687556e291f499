// The names of the reports and the files they are written to: data alone, so that settings can be read without
// loading what makes them.
export const reportFiles = {
  json: 'result.json',
  html: 'report.html',
  junit: 'junit.xml',
  markdown: 'summary.md',
  sarif: 'result.sarif',
  alerts: 'alerts.sarif',
  ctrf: 'ctrf.json',
  tap: 'result.tap',
  earl: 'earl.jsonld',
  har: 'exchanges.har',
  badge: 'badge.svg',
  oidf: 'oidf.json',
  inferno: 'inferno.json',
} as const satisfies Readonly<Record<string, string>>

export type ReportFormat = keyof typeof reportFiles

export const reportFormats = Object.keys(reportFiles) as readonly ReportFormat[]

export const usualFormats = ['html', 'junit', 'markdown'] as const satisfies readonly ReportFormat[]

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reportFiles, name)
}
