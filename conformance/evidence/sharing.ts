// What is said many times over, and is kept once: a run of a hundred thousand exchanges can be held only so.
import { nestsTooDeep } from './depth.ts'

/** So much is remembered for comparison, and then forgotten: much of a run is said only once. */
const MOST = 5_000

/** Of texts and objects that came out of JSON: the first that was equal to this one, or this one. */
export function sharing(): <T extends string | object>(value: T) => T {
  const texts = new Map<string, string>()
  const objects = new Map<string, object>()
  function shared(value: string | object): string | object {
    if (typeof value === 'string') return firstOf(texts, value, value)
    // What would overflow whoever writes it is left as it is.
    if (nestsTooDeep(value)) return value
    const json = JSON.stringify(value)
    return json.includes('null') && hasEndless(value) ? value : firstOf(objects, json, value)
  }
  // What is equal is of the same type.
  return <T extends string | object>(value: T) => shared(value) as T
}

function firstOf<T>(known: Map<string, T>, key: string, own: T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size === MOST) known.clear()
  known.set(key, own)
  return own
}

/** A number too large for a double, for which JSON has only the word that it has for nothing. */
function hasEndless(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasEndless)
}
