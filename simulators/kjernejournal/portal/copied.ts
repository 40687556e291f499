// POST kopiert: the page's own script tells that something was copied, or that the EPJ's browser did not allow it.
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { PortalParts } from './parts.ts'
import { requireOpenWindow } from './window-session.ts'

const copyReport = z.strictObject({ part: z.enum(['about', 'medicines']), copied: z.boolean() })

export function createCopied(parts: PortalParts): Handler {
  return (request, response) => {
    requireOpenWindow(request, parts)
    const { part, copied } = jsonBody(request, copyReport)
    request.recording.fact('part', part)
    request.recording.fact('copied', copied)
    response.status(204).end()
  }
}
