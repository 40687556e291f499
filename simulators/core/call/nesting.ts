// How deep a value nests. What goes through one by recursion, as `JSON.stringify` does, never comes to the end of thousands
// of levels, and nobody needs them.

/** No resource, attest or order has more than a dozen. */
export const DEEPEST = 100

export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part))
}
