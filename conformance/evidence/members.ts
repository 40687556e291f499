// Values of unknown shape: what stands in a token, a body or a mark is whatever somebody wrote there.

export type Members = Readonly<Record<string, unknown>>

/** The members of an object; none where it is something else. */
export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {}
}

/** An object with named members, and no list. */
export function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out members without a value, so that «absent» has one form. */
export function defined<T extends object>(values: T): Defined<T> {
  const found: Defined<T> = {}
  for (const name in values) if (values[name] !== undefined) Reflect.set(found, name, values[name])
  return found
}
