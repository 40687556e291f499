// How large a window the portal's own page says that it has, in CSS pixels. Measured by us, not reported by the EPJ.
import { fact } from '../onboarding/facts.ts'
import { accepted, callsTo, type Seen } from '../seen.ts'

export interface PortalWindow extends Seen {
  readonly width: number
  readonly height: number
  /** What the screen has room for; absent where the page did not say. */
  readonly screen?: { readonly width: number; readonly height: number }
}

/** What the page says where its browser gives no size: of a tab that has not been shown yet. */
const NOT_SHOWN = 1
/** Above it the user has zoomed in: an edge and a scroll bar are less. */
const ZOOMED = 1.1

export function readPortalWindows(all: readonly Seen[]): readonly PortalWindow[] {
  return callsTo(all, 'kjernejournal.window').flatMap((seen) => {
    if (!accepted(seen)) return []
    const pixels = (name: string) => Number(fact(seen.exchange, name))
    const [width, height] = [pixels('width'), pixels('height')]
    if (width <= NOT_SHOWN || height <= NOT_SHOWN) return []
    const screen = { width: pixels('screenWidth'), height: pixels('screenHeight') }
    const zoom = zoomOf(width, pixels('outerWidth'), fact(seen.exchange, 'framed') === 'true')
    return [
      {
        ...seen,
        width: Math.round(width * zoom),
        height: Math.round(height * zoom),
        ...(screen.width > 0 && screen.height > 0 && { screen }),
      },
    ]
  })
}

/** Who makes letters larger has no smaller window for it. In a frame that cannot be told. */
function zoomOf(width: number, outerWidth: number, framed: boolean): number {
  const zoom = outerWidth / width
  return !framed && zoom > ZOOMED ? zoom : 1
}
