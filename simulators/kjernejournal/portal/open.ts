// GET hentpasient.html: trades the one-time code and the EPJ's verifier for the portal's own cookie.
import type { Handler } from '#simulators/core/simulator.ts'
import { FIRST_USE } from './first-use.ts'
import type { PortalParts } from './parts.ts'
import { portalProblem } from './problem-page.ts'
import { requireOpen, tellSession } from './window-session.ts'

/** @param byTicket answers the older link, which has a ticket and no code */
export function createOpen(parts: PortalParts, byTicket: Handler): Handler {
  const { codes, windows, sessions, firstUse, usage } = parts

  return (request, response) => {
    const code = onlyValue(request.searchParams, 'code')
    const verifier = onlyValue(request.searchParams, 'ehr_code_verifier') ?? ''
    if (!code && request.searchParams.has('ticket')) return byTicket(request, response)
    if (!code) throw withoutCode()
    const outcome = codes.redeem(code, verifier)
    const session = outcome.session === undefined ? undefined : sessions.find(outcome.session)
    if (session) tellSession(request.recording, session)
    if (outcome.wrong) throw refusals[outcome.wrong]()
    if (!session) throw refusals.unknown()
    requireOpen(session, parts)
    windows.open(response, outcome.session)
    usage.note(session, 'opened')
    if (request.recording.variant === FIRST_USE) firstUse.ask(session.user.pid)
    const page = firstUse.waitsFor(session.user.pid) ? 'bekreftelse' : 'pasient'
    request.recording.fact('confirmationAsked', page === 'bekreftelse')
    response.set('cache-control', 'no-store').redirect(303, `${page}?okt=${session.handle}`)
  }
}

/** Repeated parameters are none: it is not for us to choose. */
function onlyValue(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name)
  return values.length === 1 && values[0] !== '' ? values[0] : undefined
}

function withoutCode() {
  return portalProblem(400, 'AUT_105', {
    reason: 'The portal was opened without exactly one code',
    at: 'query.code',
    expected: 'the code from session/create',
  })
}

const refusals = {
  unknown: () =>
    portalProblem(404, 'TB-CODE-UNKNOWN', { reason: 'The code was never given out', at: 'query.code' }),
  used: () =>
    portalProblem(409, 'TB-CODE-USED', { reason: 'The code has been used before', at: 'query.code' }),
  late: () =>
    portalProblem(410, 'AUT_002', { reason: 'The code is older than its lifetime', at: 'query.code' }),
  verifier: () =>
    portalProblem(400, 'TB-VERIFIER', {
      reason: 'The verifier is not the one whose hash was sent to session/create',
      at: 'query.ehr_code_verifier',
      expected: 'the verifier behind ehr_code_challenge',
    }),
}
