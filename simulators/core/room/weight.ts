// About how many bytes a remembered value holds on to: its texts, and a little for each member. What is no plain data (a key,
// a compiled form of something) weighs nothing here, since nobody sends it.

const MEMBER = 16

export function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  let weight = 0
  // Not by recursion: JSON can nest as deep as a body is long.
  const left: object[] = [value]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (ArrayBuffer.isView(next)) {
      weight += next.byteLength
      continue
    }
    if (!isData(next)) continue
    for (const name in next) {
      const member: unknown = (next as Readonly<Record<string, unknown>>)[name]
      weight += MEMBER
      if (typeof member === 'string') weight += member.length
      else if (typeof member === 'object' && member !== null) left.push(member)
    }
  }
  return weight
}

/** Objects of classes may lead back to themselves. */
function isData(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Array.isArray(value)
}
