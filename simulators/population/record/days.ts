// Calendar days as ISO dates.
const DAY_MS = 86_400_000

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

export function addYears(day: string, years: number): string {
  const [year = '', month, date] = day.split('-')
  const shifted = `${Number(year) + years}-${month}-${date}`
  // 29 February has no counterpart in most years.
  return shifted.endsWith('-02-29') ? shifted.replace(/29$/, '28') : shifted
}

/** Whole years on a day. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** The first day on which somebody is so many years old; who is born on 29 February is on 1 March. */
export function birthday(born: string, age: number): string {
  const day = addYears(born, age)
  return ageOn(born, day) < age ? addDays(day, 1) : day
}
