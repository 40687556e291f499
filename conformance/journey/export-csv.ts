// The checklists as CSV for a spreadsheet: UTF-8 with its mark, semicolons as Norwegian Excel wants them.
import { csvCell } from '#simulators/core/pages/csv-cell.ts'
import { COLUMNS, type ExportRow } from './export-rows.ts'

export function journeyCsv(rows: readonly ExportRow[], heading: (column: string) => string): string {
  const names = ['list', ...COLUMNS] as const
  const lines = [names.map(heading), ...rows.map((row) => names.map((name) => row[name]))]
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`
}
