// POST vindu: the page's own script tells how large the window is that the EPJ has given it (F.3: 960 × 640), and how
// large it could have been. All in CSS pixels.
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { PortalParts } from './parts.ts'
import { requireOpenWindow } from './window-session.ts'

const pixels = z.int().min(1).max(100_000)
const windowSize = z.strictObject({
  width: pixels,
  height: pixels,
  /** Of the browser's whole window; more than the page's where the user has zoomed in. */
  outerWidth: pixels.optional(),
  /** Of the screen, without what the desktop keeps for itself. */
  screenWidth: pixels.optional(),
  screenHeight: pixels.optional(),
  /** The portal stands in a part of the EPJ's own page. */
  framed: z.boolean().optional(),
  /** Told before: the page asks only whether it is to close. */
  again: z.literal(true).optional(),
})

export function createWindowSize(parts: PortalParts): Handler {
  return (request, response) => {
    requireOpenWindow(request, parts)
    const { again, ...size } = jsonBody(request, windowSize)
    // Twenty pages that are open for an hour would push what the EPJs did off the board.
    if (again) request.recording.leftOut = true
    for (const [name, value] of Object.entries(size))
      if (value !== undefined) request.recording.fact(name, value)
    response.status(204).end()
  }
}
