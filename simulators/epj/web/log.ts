// The EPJ's log: what an administrator looks at when something does not work.
import { momentIn } from '#simulators/core/pages/dates.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { screenOf, type WebParts } from './screen.ts'

export function logHandlers(parts: WebParts): Readonly<Record<'log', Handler>> {
  return {
    log(request, response) {
      const lines = parts
        .epj()
        .installation.log.lines()
        .map((line) => ({ ...line, moment: momentIn(request.language, line.at) }))
      screenOf(parts, request, response, parts.sessions.find(request)).show('log', { lines })
    },
  }
}
