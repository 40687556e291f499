// Reseptformidleren’s information about medicines is shown for three years.
const YEARS = 3

/** ISO date: nothing older is given out. */
export function earliestShown(now: number): string {
  const day = new Date(now)
  day.setUTCFullYear(day.getUTCFullYear() - YEARS)
  return day.toISOString().slice(0, 10)
}

/** For the cards. */
export const MEDICINES_END =
  'What the room’s people have been given ends in September 2026, whatever the clock says, and their prescriptions run out in the course of 2027. To see them valid after that, set the room’s clock back; an EPJ with a clock of its own must be set back, too.'
