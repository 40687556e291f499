// Three years of dispensings are many: they are shown as one line for each medicine, which opens.

export interface OfMedicine<T> {
  readonly name: string
  /** Newest first; at least one. */
  readonly dispensings: readonly [T, ...T[]]
}

/** @param dispensings newest first; so are the medicines then, by what was dispensed last */
export function byMedicine<T extends { readonly name: string }>(
  dispensings: readonly T[],
): readonly OfMedicine<T>[] {
  const found = new Map<string, [T, ...T[]]>()
  for (const one of dispensings) {
    const others = found.get(one.name)
    if (others) others.push(one)
    else found.set(one.name, [one])
  }
  return [...found].map(([name, of]) => ({ name, dispensings: of }))
}
