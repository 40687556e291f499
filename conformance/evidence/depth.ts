// How deep a value may nest before it is not read: what comes over the wire must not overflow whoever walks it later.

const DEEPEST = 64

/** No honest token or body nests as deep as this; JSON.parse reads any depth, JSON.stringify does not write it. */
export function nestsTooDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (left === 0) return true
  // By hand: every token and body of a run comes past here.
  for (const name in value) if (nestsTooDeep(Reflect.get(value, name), left - 1)) return true
  return false
}
