// One value of a CSV file (RFC 4180), that a spreadsheet takes for what it is: never for a formula.

/** OWASP, «CSV Injection»: what begins so is computed when the file is opened, in full width too. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** In quotes, always; a number keeps its sign. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
  return `"${text.replaceAll('"', '""')}"`
}
