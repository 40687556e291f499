// Reseptformidleren’s information about medicines is shown for three years.
const YEARS = 3

/** ISO date: nothing older is given out. */
export function earliestShown(now: number): string {
  const day = new Date(now)
  day.setUTCFullYear(day.getUTCFullYear() - YEARS)
  return day.toISOString().slice(0, 10)
}
