// What can be wrong with a time in a JWT, which counts seconds since 1970 as a number.
/** Many languages count so, and it is a common slip. */
export function isMilliseconds(value: number, now: number): boolean {
  return value > now * 500 && value < now * 2_000
}

type Lateness = 'missing' | 'text' | 'milliseconds' | 'ahead'

export function lateness(value: unknown, now: number, say: Readonly<Record<Lateness, string>>): string {
  if (typeof value === 'string') return say.text
  if (typeof value !== 'number') return say.missing
  return isMilliseconds(value, now) ? say.milliseconds : say.ahead
}
