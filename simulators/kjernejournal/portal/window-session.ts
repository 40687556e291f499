// The session behind a browser window, and whether its patient may be shown.
import type { Recording, SimRequest } from '#simulators/core/simulator.ts'
import type { Patient } from '#simulators/population/population.ts'
import type { Session } from '../innlogging/session.ts'
import type { PortalParts } from './parts.ts'
import { portalProblem } from './problem-page.ts'

export interface OpenWindow {
  /** The session's secret id. */
  readonly id: string
  readonly session: Session
  readonly patient: Patient
  readonly secondsLeft: number
}

/**
 * A page's address names its session, so that a window left open is never filled with the patient of a
 * later session that has taken over the browser's cookie (F.6).
 */
export function requireOpenWindow(
  request: SimRequest,
  parts: PortalParts,
  when: 'confirmed' | 'before-confirmation' = 'confirmed',
): OpenWindow {
  const id = parts.windows.session(request)
  const session = id === undefined ? undefined : parts.sessions.find(id)
  if (id === undefined || !session)
    throw portalProblem(403, 'AUT_105', {
      reason:
        'The browser has no session here: the portal must be opened from the EPJ, and whoever comes with a ticket must have logged in on the portal’s own page',
      at: 'headers.cookie',
    })
  requireOwnPage(request, session)
  tellSession(request.recording, session)
  const patient = requireOpen(session, parts)
  if (when === 'confirmed' && parts.firstUse.waitsFor(session.user.pid))
    throw portalProblem(403, 'KJF-000014', {
      reason: 'The user has been asked to confirm the regulation of Kjernejournal, and has not',
      expected: 'the confirmation page first',
    })
  const secondsLeft = parts.sessions.endsAt(session) - parts.deps.clock.seconds()
  return { id, session, patient, secondsLeft }
}

/** Without `okt` it is not one of the portal's own pages that asks. */
export function requireOwnPage({ searchParams }: SimRequest, { handle }: Session): void {
  const asked = searchParams.get('okt')
  if (asked === null || asked === String(handle)) return
  throw portalProblem(409, 'TB-REPLACED', {
    reason: 'The page is of an earlier session: another one has been opened in the same browser',
    at: 'query.okt',
    expected: String(handle),
    actual: asked,
  })
}

export function tellSession(recording: Recording, session: Session): void {
  recording.fact('session', session.handle)
  recording.fact('patient', session.patient)
  recording.fact('user', session.user.pid)
  recording.fact('organisation', session.organisation)
}

/** What only the portal looks at: at every request, as the real one asks the population register. */
export function requireOpen(session: Session, { deps, sessions, nhn }: PortalParts): Patient {
  const state = sessions.state(session)
  if (state === 'ended') throw portalProblem(410, 'TB-ENDED', { reason: 'The session has been ended' })
  if (state === 'expired') throw portalProblem(410, 'TB-EXPIRED', { reason: 'The session has expired' })
  if (nhn.isOff(session.organisation))
    throw portalProblem(403, 'KJF-000022', {
      reason: 'NHN has switched off the organisation of the session',
      actual: session.organisation,
    })
  const patient = deps.population.patient(session.patient)
  if (!patient || patient.addressBlocked)
    throw portalProblem(403, 'TB-ADDRESS-BLOCKED', {
      reason: 'The patient’s address is blocked (adressesperre)',
    })
  const hprNumber = deps.population.healthWorker(session.user.pid)?.hprNumber
  if (hprNumber !== undefined && patient.blockedHealthWorkers.includes(hprNumber))
    throw portalProblem(
      403,
      'TB-WORKER-BLOCKED',
      { reason: 'The patient has blocked this health worker', actual: session.user.name },
      session.user,
    )
  return patient
}
