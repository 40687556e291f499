import type { Result } from '#conformance/result.ts'

/** The result as canonical JSON: keys sorted, two spaces, one newline at the end. Equal results give equal bytes. */
export function toJson(result: Result): string {
  return `${JSON.stringify(sorted(result), null, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  // fromEntries defines members, so that a recorded `__proto__` stays an ordinary one.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  )
}
