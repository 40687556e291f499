import { legible } from '../legible.ts'

/** A report in JSON whose every text is legible: what came over the wire may stand anywhere in it. */
export function legibleJson(value: unknown): string {
  const written = JSON.stringify(
    value,
    (_key, member) => (typeof member === 'string' ? legible(member) : member),
    2,
  )
  return `${written}\n`
}
