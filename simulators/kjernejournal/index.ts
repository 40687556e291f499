// Simulated Kjernejournal: the health indicator, the sessions that EPJs open, and the portal behind them.
import { join } from 'node:path'
import { header } from '#simulators/core/journal/exchange.ts'
import { createPages } from '#simulators/core/pages/pages.ts'
import type { Handler, Problem, SimRequest, Simulator } from '#simulators/core/simulator.ts'
import { withCountry } from '#simulators/population/index.ts'
import { createAccess } from './access/access.ts'
import { AFFILIATION_SWITCH } from './affiliation.ts'
import { createAnswers, EXTRA_SWITCH, send } from './answers.ts'
import { PROOF_SWITCH, withProofRule } from './api-proofs.ts'
import { BLOCK_SWITCH } from './data/blocked.ts'
import { BEARER_SWITCH } from './data/critical-information/admit.ts'
import { createCriticalApi } from './data/critical-information/api.ts'
import { PREFIX_SWITCH } from './data/critical-information/headers.ts'
import { criticalOperations } from './data/critical-information/operations.ts'
import { sendOutcome } from './data/critical-information/outcome.ts'
import { createCriticalRegister } from './data/critical-information/register.ts'
import { legemiddelOperations } from './data/legemiddel/operations.ts'
import { PARAMETER_SWITCH } from './data/legemiddel/query.ts'
import { legemiddelvarslingOperations } from './data/legemiddelvarsling/operations.ts'
import type { KjernejournalDeps } from './deps.ts'
import { exactly } from './exact.ts'
import { createCodes } from './innlogging/code.ts'
import { eventIdOf } from './innlogging/headers.ts'
import { innloggingOperations } from './innlogging/operations.ts'
import { createSessions } from './innlogging/session.ts'
import { SESSION_SWITCHES } from './innlogging/switches.ts'
import { nhnOperations } from './nhn/operations.ts'
import { createAdmission } from './nhn/organisations.ts'
import { createNhnSwitch } from './nhn/switch.ts'
import { PATIENTS_SWITCH } from './patients-switch.ts'
import { PING_SWITCH } from './ping-answer.ts'
import { COOKIE_SWITCH } from './portal/cookies.ts'
import { createFirstUse } from './portal/first-use.ts'
import { FRAME_SWITCH, withFrames } from './portal/frames.ts'
import { portalOperations } from './portal/operations.ts'
import { showProblem } from './portal/problem-page.ts'
import { createWindows } from './portal/windows.ts'
import { createSelvbetjeningAccess, SELVBETJENING_SWITCH } from './selvbetjening-access.ts'
import { serviceOperations } from './service/operations.ts'
import { DEAD_SWITCH, LAG_SWITCH, NUMBER_SWITCH, withPatientsAsTold } from './service/patients-as-told.ts'
import { createTickets } from './service/ticket.ts'
import { TICKET_LIFE_SWITCH, withLife } from './service/ticket-life.ts'
import { texts } from './texts.ts'
import { createOpenByTicket } from './ticket-log-in/open.ts'
import { ticketOperations } from './ticket-log-in/operations.ts'
import { TICKET_SWITCHES } from './ticket-log-in/switches.ts'
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
  const forPeople = ['hpp-webapp', 'innbygger', 'nhn'].map((part) => `/kjernejournal/${part}/`)
  const ownPages = (path: string) => forPeople.some((start) => path.startsWith(start))

  const fhir = `${room}/kjernejournal/kritisk-informasjon/`
  const innlogging = `${room}/kjernejournal/innlogging/`

  const sentEventId = ({ originalUrl, headers }: SimRequest) =>
    originalUrl.startsWith(innlogging) ? eventIdOf(headers) : undefined

  /** People are answered with a page, programs with JSON, or with FHIR. */
  function failed(request: SimRequest, response: Parameters<Handler>[1], problem: Problem): void {
    if (ownPages(request.originalUrl.slice(room.length))) showProblem(portalPages, request, response, problem)
    else if (request.originalUrl.startsWith(fhir)) sendOutcome(response, problem, critical.eventId(request))
    else send(answers.problem(problem, sentEventId(request)), response)
  }

  const notFound: Handler = (request, response) =>
    failed(request, response, { status: 404, message: 'There is nothing at this address.' })
  const methodNotAllowed: Handler = (request, response) =>
    failed(request, response, { status: 405, message: 'This address does not take this method.' })
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
  ]

  return {
    name: 'kjernejournal',
    mounts: ['/kjernejournal'],
    switches: [
      PREFIX_SWITCH,
      BEARER_SWITCH,
      BLOCK_SWITCH,
      PROOF_SWITCH,
      PARAMETER_SWITCH,
      EXTRA_SWITCH,
      LAG_SWITCH,
      NUMBER_SWITCH,
      DEAD_SWITCH,
      PING_SWITCH,
      PATIENTS_SWITCH,
      SELVBETJENING_SWITCH,
      TICKET_LIFE_SWITCH,
      AFFILIATION_SWITCH,
      COOKIE_SWITCH,
      FRAME_SWITCH,
      ...SESSION_SWITCHES,
      ...TICKET_SWITCHES,
    ],
    admission: createAdmission({ deps, nhn }),
    operations: operations.map((operation) => exactly(operation, notFound, methodNotAllowed)),
    notFound,
    methodNotAllowed,
    ownPages,
    failed,
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
