// GET loggut: the health worker leaves from the portal's side; the session is then over for the EPJ, too.
import type { Handler } from '#simulators/core/simulator.ts'
import { STYLES } from '../styles.ts'
import type { PortalParts } from './parts.ts'
import { requireOwnPage, tellSession } from './window-session.ts'

export function createLogOut({ windows, sessions, pages, logIns }: PortalParts): Handler {
  return (request, response) => {
    const id = windows.session(request)
    const session = id === undefined ? undefined : sessions.find(id)
    // A page left open must not end what somebody else has opened since, in the same browser.
    if (session) requireOwnPage(request, session)
    if (session) tellSession(request.recording, session)
    if (id !== undefined) sessions.end(id)
    windows.close(request, response)
    logIns.logOut(request, response)
    pages.render(request, response, 'logged-out', { styles: STYLES }, { title: 'loggedOut.title' })
  }
}
