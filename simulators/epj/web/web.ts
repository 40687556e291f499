// The EPJ's web application: one installation, and a workstation for each browser session.
import type { Pages } from '#simulators/core/pages/pages.ts'
import { correctBehaviour } from '../correct-behaviour.ts'
import { createEpjSystem, type Epj, type EpjDeps } from '../epj.ts'
import { authorisationHandlers } from './administration/authorisation.ts'
import { externalSystemsHandlers } from './administration/external-systems.ts'
import { masterHandlers } from './administration/master.ts'
import { organisationHandlers } from './administration/organisation.ts'
import { logHandlers } from './log.ts'
import { logInHandlers } from './log-in.ts'
import { patientHandlers } from './patients.ts'
import { createWebSessions } from './sessions.ts'

export type Web = ReturnType<typeof createWeb>

export function createWeb(deps: EpjDeps, pages: Pages) {
  let installed = 0
  const install = (): Epj => {
    installed += 1
    return createEpjSystem(deps, `office-${installed}`, correctBehaviour)
  }
  let epj = install()
  const sessions = createWebSessions(() => epj, deps.random.fork('web-sessions'), deps.addresses.epj)
  const parts = { deps, pages, sessions, epj: () => epj }
  return {
    ...logInHandlers(parts),
    ...patientHandlers(parts),
    ...externalSystemsHandlers(parts),
    ...organisationHandlers(parts),
    ...authorisationHandlers(parts),
    ...masterHandlers(parts),
    ...logHandlers(parts),
    reset() {
      sessions.clear()
      epj = install()
    },
  }
}
