// Weeks as people in Norway count them: ISO 8601, by the clock in Oslo.
import { dayInNorway } from '#simulators/core/pages/dates.ts'

const DAY_MS = 86_400_000

export interface Week {
  /** 2026-W47. */
  readonly name: string
  /** Its Monday, ISO date. */
  readonly from: string
}

/** @param at milliseconds since 1970 */
export function weekOf(at: number): Week {
  return weekOfDay(midnightOf(at))
}

/** The weeks up to and with the one of `at`, oldest first. */
export function weeksUpTo(at: number, count: number): readonly Week[] {
  const today = midnightOf(at)
  return Array.from({ length: count }, (_, index) => weekOfDay(today - (count - 1 - index) * 7 * DAY_MS))
}

/** The day in Oslo, as midnight UTC. */
function midnightOf(at: number): number {
  return Date.parse(dayInNorway(at))
}

/** A week belongs to the year of its Thursday. */
function weekOfDay(midnight: number): Week {
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7
  const monday = midnight - weekday * DAY_MS
  const thursday = monday + 3 * DAY_MS
  const year = new Date(thursday).getUTCFullYear()
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS))
  return {
    name: `${year}-W${String(number).padStart(2, '0')}`,
    from: new Date(monday).toISOString().slice(0, 10),
  }
}
