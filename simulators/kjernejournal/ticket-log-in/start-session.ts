// Opens the portal for a user whom the portal itself has logged in.

import type { Handler } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import { secondsOf } from '../durations.ts'
import type { Grunnlag } from '../innlogging/session.ts'
import { portalProblem } from '../portal/problem-page.ts'
import { requireOpen, tellSession } from '../portal/window-session.ts'
import { requireAccess } from './affiliation.ts'
import type { TicketParts } from './parts.ts'
import { HOLD_SWITCH } from './switches.ts'
import type { LoggedInUser, WaitingOpening } from './waiting.ts'

export function startSession(
  request: Parameters<Handler>[0],
  response: Parameters<Handler>[1],
  parts: TicketParts,
  user: LoggedInUser,
  {
    organisation,
    patient: pid,
    grunnlag,
    source,
    asksFirstUse,
  }: WaitingOpening & { readonly grunnlag: Grunnlag },
): void {
  const { deps, sessions, windows, usage, firstUse } = parts
  const worker = requireAccess(user, organisation, deps)
  const patient = deps.population.patient(pid)
  if (!patient || patient.status < 2 || patient.reserved || patient.dead)
    throw portalProblem(403, 'KJF-000017', { reason: 'The patient has no active kjernejournal', actual: pid })
  const { id, session } = sessions.open({
    clientId: '',
    patient: pid,
    grunnlag,
    user: { pid: worker.pid, name: fullName(worker.name), profession: user.profession },
    organisation,
    source,
    expires: deps.clock.seconds() + secondsOf(deps.switches.value(HOLD_SWITCH.name)),
    token: '',
    byTicket: true,
  })
  tellSession(request.recording, session)
  request.recording.fact('grunnlag', grunnlag)
  requireOpen(session, parts)
  usage.count(session)
  usage.note(session, 'opened')
  windows.open(response, id)
  if (asksFirstUse) firstUse.ask(worker.pid)
  const page = firstUse.waitsFor(worker.pid) ? 'bekreftelse' : 'pasient'
  response.set('cache-control', 'no-store').redirect(303, `${page}?okt=${session.handle}`)
}
