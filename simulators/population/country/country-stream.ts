// Draws for one number of a country: cheap enough to be made anew at each look-up.
import { workdayOnOrBefore } from '../record/workdays.ts'
import { LATEST } from '../records.ts'

/** A draw from 0 up to, not including, `limit`. */
export type Stream = (limit: number) => number

/** Mulberry32 over an FNV-1a hash of the number: a room's own cipher stream would cost a hundred times as much. */
export function createStream(seed: number, pid: string): Stream {
  let state = seed ^ 0x811c9dc5
  for (let at = 0; at < pid.length; at += 1) state = Math.imul(state ^ pid.charCodeAt(at), 0x01000193)
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

export function pick<T>(draw: Stream, items: readonly T[]): T {
  const item = items[draw(items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

const DAY_MS = 86_400_000
const LAST_DAY = Date.parse(LATEST)

/** A day in the `span` days before the drawn past ends, and never before `born`; the last day, where that is later. */
export const drawDay = (draw: Stream, born: string, span: number): string =>
  dayBefore(drawDaysAgo(draw, born, span))

/** A day as `drawDay` gives, or the nearest before it on which surgeries are open, if that is not before the birth. */
export function drawWorkday(draw: Stream, born: string, span: number): string {
  const ago = drawDaysAgo(draw, born, span)
  const open = openOnOrBefore(ago)
  return open < born ? dayBefore(ago) : open
}

function drawDaysAgo(draw: Stream, born: string, span: number): number {
  const days = Math.min(span, Math.max(0, Math.floor((LAST_DAY - Date.parse(born)) / DAY_MS)))
  return draw(days + 1)
}

// Each day is worked out once: there are no more of them than the longest span has.
const dayBefore = remembered((ago) => new Date(LAST_DAY - ago * DAY_MS).toISOString().slice(0, 10))
const openOnOrBefore = remembered((ago) => workdayOnOrBefore(dayBefore(ago)))

function remembered(textOf: (ago: number) => string) {
  const texts = new Map<number, string>()
  return (ago: number): string => {
    const known = texts.get(ago)
    if (known !== undefined) return known
    const text = textOf(ago)
    texts.set(ago, text)
    return text
  }
}
