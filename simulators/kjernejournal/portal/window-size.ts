// POST vindu: the page's own script tells how large the window is that the EPJ has given it (F.3: 960 × 640).
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { PortalParts } from './parts.ts'
import { requireOpenWindow } from './window-session.ts'

const pixels = z.int().min(1).max(100_000)
const windowSize = z.strictObject({ width: pixels, height: pixels })

export function createWindowSize(parts: PortalParts): Handler {
  return (request, response) => {
    requireOpenWindow(request, parts)
    const { width, height } = jsonBody(request, windowSize)
    request.recording.fact('width', width)
    request.recording.fact('height', height)
    response.status(204).end()
  }
}
