// GET holdsesjon: the EPJ's timer tells that the patient is still open there.
import type { Handler } from '#simulators/core/simulator.ts'
import { secondsOf } from '../durations.ts'
import { portalProblem } from '../portal/problem-page.ts'
import { requireOpenWindow } from '../portal/window-session.ts'
import { requireEpjName } from './epj-name.ts'
import type { TicketParts } from './parts.ts'
import { HOLD_SWITCH } from './switches.ts'

export function createHold(parts: TicketParts): Handler {
  return (request, response) => {
    requireEpjName(request)
    const { id, session } = requireOpenWindow(request, parts, 'before-confirmation')
    if (!session.byTicket)
      throw portalProblem(409, 'TB-REQUEST', {
        reason: 'The session was opened by session/create, and is kept alive by session/refresh',
        expected: 'a session that was opened with a ticket',
      })
    const { clock, switches } = parts.deps
    const expires = clock.seconds() + secondsOf(switches.value(HOLD_SWITCH.name))
    parts.sessions.renew(id, { hash: '', expires })
    response.set('cache-control', 'no-store').status(204).end()
  }
}
