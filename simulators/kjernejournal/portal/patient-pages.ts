// The patient's pages: each asks anew whether the session still stands.
import type { Handler } from '#simulators/core/simulator.ts'
import type { PortalParts } from './parts.ts'
import { describeWindow } from './patient-view.ts'
import { requireOpenWindow } from './window-session.ts'

export type PatientPage = 'overview' | 'critical'

export function createPatientPage(parts: PortalParts, page: PatientPage): Handler {
  const portal = new URL(parts.deps.addresses.kjernejournalPortal).pathname
  return (request, response) => {
    const window = requireOpenWindow(request, parts)
    const shown = describeWindow(window, parts.deps, request.language)
    parts.pages.render(
      request,
      response,
      page,
      { ...shown, page, portal, styles: ['kjernejournal.css'], scripts: ['portal.js'] },
      { title: `${page}.title`, titleVars: { patient: shown.patient.name } },
    )
  }
}
