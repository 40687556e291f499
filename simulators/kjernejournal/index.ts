// Simulated Kjernejournal: the health indicator, the sessions that EPJs open, and the portal behind them.
import { join } from 'node:path'
import { header } from '#simulators/core/journal/exchange.ts'
import { createPages } from '#simulators/core/pages/pages.ts'
import type { Simulator } from '#simulators/core/simulator.ts'
import { withCountry } from '#simulators/population/index.ts'
import { createAccess } from './access/access.ts'
import { createAnswers, EXTRA_SWITCH } from './answers.ts'
import { withProofRule } from './api-proofs.ts'
import { createCriticalApi } from './data/critical-information/api.ts'
import { criticalOperations } from './data/critical-information/operations.ts'
import { createCriticalRegister } from './data/critical-information/register.ts'
import { legemiddelOperations } from './data/legemiddel/operations.ts'
import { legemiddelvarslingOperations } from './data/legemiddelvarsling/operations.ts'
import type { KjernejournalDeps } from './deps.ts'
import { exactly } from './exact.ts'
import { createFailures } from './failures.ts'
import { createCodes } from './innlogging/code.ts'
import { innloggingOperations } from './innlogging/operations.ts'
import { createSessions } from './innlogging/session.ts'
import { nhnOperations } from './nhn/operations.ts'
import { createAdmission } from './nhn/organisations.ts'
import { createNhnSwitch } from './nhn/switch.ts'
import { openApiOperations } from './openapi/operations.ts'
import { PATIENTS_SWITCH } from './patients-switch.ts'
import { createFirstUse } from './portal/first-use.ts'
import { withFrames } from './portal/frames.ts'
import { portalOperations } from './portal/operations.ts'
import { createWindows } from './portal/windows.ts'
import { createSelvbetjeningAccess } from './selvbetjening-access.ts'
import { serviceOperations } from './service/operations.ts'
import { withPatientsAsTold } from './service/patients-as-told.ts'
import { createTickets } from './service/ticket.ts'
import { withLife } from './service/ticket-life.ts'
import { SWITCHES } from './switches.ts'
import { texts } from './texts.ts'
import { createOpenByTicket } from './ticket-log-in/open.ts'
import { ticketOperations } from './ticket-log-in/operations.ts'
import { createTicketLogIns } from './ticket-log-in/waiting.ts'
import { usageOperations } from './usage/operations.ts'
import { createUsage } from './usage/usage.ts'

export function createKjernejournal(given: KjernejournalDeps): Simulator {
  const everybody = withCountry(
    given.population,
    () => given.switches.value(PATIENTS_SWITCH.name) === 'country',
  )
  const register = createCriticalRegister(everybody, given)
  const deps: KjernejournalDeps = { ...given, population: register.population }
  const access = createAccess(deps)
  const onApiHost = withProofRule(access, deps)
  const answers = createAnswers(deps.random, () => deps.switches.value(EXTRA_SWITCH.name))
  const sessions = createSessions(deps)
  const codes = createCodes(deps)
  const windows = createWindows(deps)
  const firstUse = createFirstUse(deps)
  const usage = createUsage(deps)
  const nhn = createNhnSwitch(deps)
  const registered = createSelvbetjeningAccess(deps)
  const critical = createCriticalApi({ deps, nhn, usage, register, registered })
  const room = new URL(deps.addresses.room).pathname
  // A ticket names no issuer: a room of the same seed would take it for its own.
  const tickets = withLife(createTickets(deps.clock, deps.random.fork(`tickets of ${room}`)), deps)
  const pages = createPages({
    views: join(import.meta.dirname, 'views'),
    texts,
    name: 'kjernejournal',
    base: room,
  })
  const logIns = createTicketLogIns(deps)
  const portalPages = withFrames(pages, deps)
  const portal = { deps, sessions, codes, usage, nhn, windows, firstUse, pages: portalPages, tickets, logIns }
  const failures = createFailures({ room, pages: portalPages, answers, critical })
  const { notFound, methodNotAllowed } = failures
  const operations = [
    ...serviceOperations({
      deps: withPatientsAsTold(deps, { refuses: true }),
      access: onApiHost,
      answers,
      tickets,
      nhn,
      registered,
    }),
    ...innloggingOperations({ deps, access, answers, sessions, codes, usage, nhn, registered }),
    ...legemiddelOperations({ deps, access: onApiHost, answers, tickets, nhn, usage, registered }),
    ...legemiddelvarslingOperations({
      deps: withPatientsAsTold(deps, { refuses: false }),
      access: onApiHost,
      answers,
      tickets,
      nhn,
      usage,
      registered,
    }),
    ...criticalOperations(critical),
    ...portalOperations(portal, createOpenByTicket(portal)),
    ...ticketOperations(portal),
    ...usageOperations({ deps, usage, pages }),
    ...nhnOperations({ deps, nhn, pages, usage }),
    ...openApiOperations(deps),
  ]

  return {
    name: 'kjernejournal',
    mounts: ['/kjernejournal'],
    switches: SWITCHES,
    admission: createAdmission({ deps, nhn }),
    operations: operations.map((operation) => exactly(operation, notFound, methodNotAllowed)),
    ...failures,
    takeOver(events) {
      for (const event of events) {
        if (event.type !== 'exchange' || event.simulator !== 'kjernejournal') continue
        const proof = header(event.request.headers, 'dpop')
        if (proof !== undefined) for (const door of [access, critical.access]) door.remember(proof)
      }
    },
    reset() {
      access.clear()
      critical.reset()
      register.reset()
      answers.reset()
      sessions.reset()
      codes.reset()
      windows.reset()
      logIns.reset()
      firstUse.reset()
      usage.reset()
      nhn.reset()
      registered.reset()
    },
  }
}
