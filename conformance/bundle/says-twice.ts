/**
 * Whether an object in it has a member twice, of which another reader would take the first. For what its user wrote, in
 * lines of their own: it has more names than what was read has members.
 * @param json that can be read
 */
export function saysTwice(json: string): boolean {
  const names = json.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1
  return names !== membersIn(JSON.parse(json))
}

function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value).reduce((sum: number, one) => sum + membersIn(one), 0)
  return Array.isArray(value) ? inner : inner + Object.keys(value).length
}
