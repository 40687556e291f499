// What a form says. A run has tens of thousands, each with a signed assertion in it: the short values are kept, and the
// long ones are read again when they are asked for.
import type { Exchange } from '#simulators/core/exchange.ts'
import { form, type Seen } from './seen.ts'
import type { Shared } from './sharing.ts'

type Several<T> = IteratorObject<T, undefined, unknown>

/** What URLSearchParams can be asked. */
export interface Form extends Iterable<[name: string, value: string]> {
  readonly size: number
  get(name: string): string | null
  getAll(name: string): string[]
  has(name: string, value?: string): boolean
  keys(): Several<string>
  values(): Several<string>
  entries(): Several<[name: string, value: string]>
  toString(): string
}

const LONG = 200

export class KeptForm implements Form {
  readonly #seen: Pick<Seen, 'exchange'>
  readonly #names: readonly string[]
  /** Undefined: it is long. */
  readonly #values: readonly (string | undefined)[]

  /** @param sent the exchange's form, as it was read */
  constructor(exchange: Exchange, sent: URLSearchParams, { cut, value }: Shared) {
    this.#seen = { exchange }
    this.#names = value([...sent.keys()].map(cut))
    this.#values = [...sent.values()].map((one) => (one.length > LONG ? undefined : cut(one)))
  }

  get(name: string): string | null {
    const index = this.#names.indexOf(name)
    return index === -1 ? null : (this.#values[index] ?? this.#read().get(name))
  }

  has(name: string, value?: string): boolean {
    return value === undefined ? this.#names.includes(name) : this.#read().has(name, value)
  }

  get size(): number {
    return this.#names.length
  }

  keys(): Several<string> {
    return this.#names.values()
  }

  getAll(name: string): string[] {
    const kept = this.#values.filter((_value, index) => this.#names[index] === name)
    return kept.every((one) => one !== undefined) ? kept : this.#read().getAll(name)
  }

  values(): Several<string> {
    return this.#read().values()
  }

  entries(): Several<[string, string]> {
    return this.#read().entries()
  }

  [Symbol.iterator](): Several<[string, string]> {
    return this.entries()
  }

  toString(): string {
    return this.#read().toString()
  }

  #read(): URLSearchParams {
    return form(this.#seen)
  }
}
