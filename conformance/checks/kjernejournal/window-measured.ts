import { between } from '../../evidence/between.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { PortalWindow } from '../../evidence/kjernejournal/portal-windows.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'
import { LEAST_WINDOW, leastWindow } from '../../kit/least-window.ts'

/** Milliseconds in which a pane of an EPJ is laid out around a page that is there already. */
const LAID_OUT_WITHIN = 5_000
/** Of the screen beside the page: the window's edges, and the browser's tabs, address and bookmarks. */
const BESIDE = { width: 40, height: 160 }

export default defineCheck({
  id: 'kjernejournal/window-measured',
  requirements: ['KJ-N29'],
  cause: 'implementation',
  // A tester who has two windows side by side has made them small.
  demand: false,
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Kjernejournal har minst 960 × 640 piksler når den åpnes, målt på siden selv',
    failureTitle: 'Kjernejournal åpnes i en flate under 960 × 640 piksler, enda skjermen har plass',
    why: 'I en mindre flate blir kritisk informasjon skjult, eller brukeren må rulle for å finne den.',
    fix: 'Sett en minste bredde og høyde på vinduet eller flaten. Hadde du selv gjort vinduet lite, gjør det større og åpne kjernejournal på nytt.',
  },
  en: {
    title: 'Kjernejournal has at least 960 × 640 pixels when it opens, measured on the page itself',
    failureTitle: 'Kjernejournal opens in an area smaller than 960 × 640 pixels, though the screen has room',
    why: 'In a smaller area critical information is hidden, or the user must scroll to find it.',
    fix: 'Set a least width and height for the window or the pane. If you had made the window small yourself, make it larger and open Kjernejournal anew.',
  },
  select: (evidence) => opened(evidence),
  evaluate: ({ width, height, room }) =>
    unless(height >= room.height && width >= room.width, {
      at: 'facts.width',
      expected: leastWindow,
      actual: `${width} × ${height}`,
      message: {
        nb: `Siden målte en flate på ${width} × ${height} piksler da den ble åpnet.`,
        en: `The page measured an area of ${width} × ${height} pixels when it was opened.`,
      },
    }),
})

/** What each window had when it was opened: what the user does with it later is their own. */
function* opened({ portal, windows }: Evidence) {
  const visits = portal.filter(({ accepted }) => accepted)
  for (const [index, { seq }] of visits.entries()) {
    const until = visits[index + 1]?.seq ?? Number.POSITIVE_INFINITY
    const [first, ...later] = between(windows, seq, until)
    if (first === undefined) continue
    const soon = later.filter(({ at }) => at <= first.at + LAID_OUT_WITHIN)
    const window = soon.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one), first)
    const room = roomFor(window)
    if (room) yield { seq: window.seq, width: window.width, height: window.height, room }
  }
}

const areaOf = ({ width, height }: PortalWindow) => width * height

/** What may be asked of it: on a small screen no EPJ can give what there is not. */
function roomFor({ screen }: PortalWindow): typeof LEAST_WINDOW | undefined {
  if (screen === undefined) return undefined
  const room = (side: 'width' | 'height') =>
    screen[side] >= LEAST_WINDOW[side] + BESIDE[side] ? LEAST_WINDOW[side] : 0
  const [width, height] = [room('width'), room('height')]
  return width === 0 && height === 0 ? undefined : { width, height }
}
