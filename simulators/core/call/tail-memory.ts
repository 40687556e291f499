// What has been worked out of long texts that come again and again, such as a token in a header. Found by the text's
// end: V8 would otherwise hash two thousand characters a call. The whole text is compared, so nothing is taken for another.

export interface TailMemory<T> {
  get(name: string, text: string): T | undefined
  set(name: string, text: string, value: T): void
  clear(): void
}

interface Entry<T> {
  readonly name: string
  readonly text: string
  readonly value: T
}

const TAIL = 32

const keyOf = (name: string, text: string) => (text.length > TAIL ? text.slice(-TAIL) : `${name} ${text}`)

/** Two generations, turned over when one is full: what is used goes on living. Holds at most twice `characters`. */
export function createTailMemory<T>(characters: number): TailMemory<T> {
  let current = new Map<string, Entry<T>>()
  let previous = new Map<string, Entry<T>>()
  let held = 0

  function keep(key: string, entry: Entry<T>): void {
    held += entry.text.length + TAIL
    if (held > characters) {
      previous = current
      current = new Map()
      held = entry.text.length + TAIL
    }
    current.set(key, entry)
  }

  return {
    get(name, text) {
      const key = keyOf(name, text)
      const fresh = current.get(key)
      if (fresh !== undefined) return fresh.text === text && fresh.name === name ? fresh.value : undefined
      const older = previous.get(key)
      if (older === undefined || older.text !== text || older.name !== name) return undefined
      keep(key, older)
      return older.value
    },
    set(name, text, value) {
      if (text.length + TAIL <= characters) keep(keyOf(name, text), { name, text, value })
    },
    clear() {
      current = new Map()
      previous = new Map()
      held = 0
    },
  }
}
