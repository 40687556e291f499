// How deep a value may nest before it is not read: what comes over the wire must not overflow whoever walks it later.

const DEEPEST = 64

/** No honest token or body nests as deep as this; JSON.parse reads any depth, JSON.stringify does not write it. */
export function nestsTooDeep(value: unknown): boolean {
  return isObject(value) && goesDeeper(value, DEEPEST)
}

/** By hand, and called for objects alone: every token and body of a run comes past here. */
function goesDeeper(value: object, left: number): boolean {
  if (left === 0) return true
  for (const name in value) {
    const member: unknown = Reflect.get(value, name)
    if (isObject(member) && goesDeeper(member, left - 1)) return true
  }
  return false
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
