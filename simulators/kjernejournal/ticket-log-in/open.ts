// GET hentpasient.html with a ticket: the first generation of the integration, where the portal logs the user in.
import type { Handler } from '#simulators/core/simulator.ts'
import { GRUNNLAG_OF } from '../data/legemiddel/legemiddel.ts'
import { FIRST_USE } from '../portal/first-use.ts'
import { portalProblem } from '../portal/problem-page.ts'
import { requireEpjName } from './epj-name.ts'
import type { TicketParts } from './parts.ts'
import { startSession } from './start-session.ts'
import { TICKET_SWITCH } from './switches.ts'
import { asProvider } from './waiting.ts'

export function createOpenByTicket(parts: TicketParts): Handler {
  const { deps, tickets, logIns } = parts
  return (request, response) => {
    if (deps.switches.value(TICKET_SWITCH.name) === 'closed')
      throw portalProblem(400, 'TB-TICKET', {
        reason: 'The portal was opened with a ticket, and the older integration is switched off in this room',
        at: 'query.ticket',
        expected: 'code and ehr_code_verifier',
      })
    const source = requireEpjName(request)
    const sent = request.searchParams.getAll('ticket')
    if (sent.length > 1)
      throw portalProblem(400, 'KJF-000011', {
        reason: 'The ticket stands in the address more than once',
        at: 'query.ticket',
        expected: 'once',
      })
    const ticket = tickets.open(sent[0] ?? '')
    if (ticket === 'KJF-000011')
      throw portalProblem(400, 'KJF-000011', {
        reason: 'The ticket is not valid: was it URL-encoded?',
        at: 'query.ticket',
      })
    if (ticket === 'KJF-000015')
      throw portalProblem(410, 'AUT_002', { reason: 'The ticket has expired', at: 'query.ticket' })
    const { organisation, patient, samtykke } = ticket
    request.recording.fact('patient', patient)
    request.recording.fact('organisation', organisation)
    const grunnlag = samtykke && GRUNNLAG_OF[samtykke]
    const asksFirstUse = request.recording.variant === FIRST_USE
    const opening = { organisation, patient, source, asksFirstUse, ...(grunnlag && { grunnlag }) }
    const user = logIns.user(request)
    request.recording.fact('loggedIn', user !== undefined)
    if (user && grunnlag) return startSession(request, response, parts, user, { ...opening, grunnlag })
    const provider = asProvider(request.searchParams.get('idprov') ?? undefined)
    const asked = new URLSearchParams({
      oppslag: logIns.wait(opening),
      idprov: provider ?? logIns.lastProvider(request) ?? 'buypassjavafri',
    })
    response.set('cache-control', 'no-store').redirect(303, `logg-inn?${asked}`)
  }
}
