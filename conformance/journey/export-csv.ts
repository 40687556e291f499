// The checklists as CSV for a spreadsheet: UTF-8 with its mark, semicolons as Norwegian Excel wants them.
import { COLUMNS, type ExportRow } from './export-rows.ts'

export function journeyCsv(rows: readonly ExportRow[], heading: (column: string) => string): string {
  const names = ['list', ...COLUMNS] as const
  const lines = [names.map(heading), ...rows.map((row) => names.map((name) => row[name]))]
  return `\ufeff${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`
}

/** What begins like a formula is kept from being one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
