// What a journal says many times over is kept once: clients, addresses, organisations, whole parts of tokens.

export interface Shared {
  readonly text: (text: string) => string
  /** The same text, and not a piece of a longer one: a piece keeps all of it in memory. */
  readonly cut: (text: string) => string
  /** The same value from JSON. */
  readonly value: <T>(value: T) => T
}

/** So much is remembered before all of it is forgotten: what a journal repeats, it repeats soon. */
const TEXTS = 10_000
const PARTS = 1_000

export function sharing(): Shared {
  const texts = remembering<string>(TEXTS)
  const parts = remembering<unknown>(PARTS)
  return {
    text: (text) => texts(text) ?? texts(text, text),
    cut(text) {
      const known = texts(text)
      if (known !== undefined) return known
      const own = whole(text)
      return texts(own, own)
    },
    value: <T>(value: T): T => {
      if (typeof value === 'string') return (texts(value) ?? texts(value, value)) as T
      if (typeof value !== 'object' || value === null) return value
      const json = JSON.stringify(value)
      return (parts(json) ?? parts(json, value)) as T
    },
  }
}

interface Remembering<T> {
  (key: string): T | undefined
  (key: string, value: T): T
}

function remembering<T>(most: number): Remembering<T> {
  const known = new Map<string, T>()
  return ((key: string, value?: T) => {
    if (value === undefined) return known.get(key)
    if (known.size === most) known.clear()
    known.set(key, value)
    return value
  }) as Remembering<T>
}

function whole(text: string): string {
  return text.isWellFormed() ? Buffer.from(text).toString() : text
}
