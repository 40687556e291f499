// A form that was sent, kept for judging: what many forms have is there once, and long values – assertions, request
// objects – are read again from the exchange when somebody asks.
import { form, type Seen } from '../seen.ts'
import { sharing } from '../sharing.ts'

/** Characters. */
const LONG = 400
/** What is left of `&amp;` before a field's name. */
const HTML_SEPARATOR = 'amp;'

type Field = readonly [name: string, value: string]

/** Of the forms of one journal. */
export function keepingForms(): (seen: Seen, sent: URLSearchParams) => SentForm {
  const shared = sharing()
  return (seen, sent) => {
    const kept = new SentForm(
      seen,
      shared([...sent.keys()]),
      Array.from(sent.values(), (value) => (value.length < LONG ? shared(own(value)) : undefined)),
    )
    const separated = [...sent].flatMap(meantField)
    return separated.length === 0 ? kept : kept.with(separated)
  }
}

/** Separators as in HTML are one fault (check helseid/form-post), and no field is missing for it. */
function meantField([name, value]: Field): Field[] {
  return name.startsWith(HTML_SEPARATOR) ? [[name.slice(HTML_SEPARATOR.length), value]] : []
}

/** What is cut out of a text keeps all of that text in memory. */
const own = (value: string): string => Buffer.from(value).toString()

/** What judging asks of it is answered as `URLSearchParams` would. */
export class SentForm {
  readonly #seen: Seen
  readonly #names: readonly string[]
  readonly #values: readonly (string | undefined)[]

  constructor(seen: Seen, names: readonly string[], values: readonly (string | undefined)[]) {
    this.#seen = seen
    this.#names = names
    this.#values = values
  }

  get(name: string): string | null {
    const index = this.#names.indexOf(name)
    return index === -1 ? null : this.#valueAt(index)
  }

  getAll(name: string): string[] {
    return this.#names.flatMap((each, index) => (each === name ? [this.#valueAt(index)] : []))
  }

  has(name: string): boolean {
    return this.#names.includes(name)
  }

  keys(): readonly string[] {
    return this.#names
  }

  *[Symbol.iterator](): Generator<Field> {
    for (const [index, name] of this.#names.entries()) yield [name, this.#valueAt(index)]
  }

  /** With fields that stand elsewhere in the same request. */
  with(more: readonly Field[]): SentForm {
    return new SentForm(
      this.#seen,
      [...this.#names, ...more.map(([name]) => name)],
      [...this.#values, ...more.map(([, value]) => value)],
    )
  }

  #valueAt(index: number): string {
    return this.#values[index] ?? [...form(this.#seen)][index]?.[1] ?? ''
  }
}
