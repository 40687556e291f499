// The portal's own log-in page: which e-ID, which person, in which role, and on what grounds when the ticket says none.
import { formBody } from '#simulators/core/call/body.ts'
import type { Explanation } from '#simulators/core/journal/exchange.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import { GRUNNLAG } from '../innlogging/session.ts'
import { portalProblem } from '../portal/problem-page.ts'
import { STYLES } from '../styles.ts'
import { requireAccess } from './affiliation.ts'
import type { TicketParts } from './parts.ts'
import { startSession } from './start-session.ts'
import { asProvider, ID_PROVIDERS, type LoggedInUser, type WaitingOpening } from './waiting.ts'

export function createLogInPage(parts: TicketParts): Handler {
  return (request, response) => {
    const { id, opening } = requireWaiting(request, parts)
    showLogIn(parts, { id, opening, missed: false }, request, response)
  }
}

export function createLogIn(parts: TicketParts): Handler {
  return (request, response) => {
    requireSameOrigin(request)
    const { id, opening } = requireWaiting(request, parts)
    const form = formBody(request)
    const already = parts.logIns.user(request)
    const user = already ?? chosenUser(form.get('bruker'))
    const grunnlag = opening.grunnlag ?? GRUNNLAG.find((ground) => ground === form.get('grunnlag'))
    if (!user || !grunnlag) {
      request.recording.explain(user ? NO_GROUND : NOBODY)
      return showLogIn(parts, { id, opening, missed: true }, request, response)
    }
    request.recording.fact('user', user.pid)
    request.recording.fact('profession', user.profession)
    if (!already) {
      // Whoever is not let in is not logged in either: with the same link, somebody else can be chosen.
      requireAccess(user, opening.organisation, parts.deps)
      parts.logIns.logIn(response, user, providerOf(request))
    }
    parts.logIns.used(id)
    startSession(request, response, parts, user, { ...opening, grunnlag })
  }
}

// An answer of 400 without a reason would be taken for a fault of the bench.
const NOBODY: Explanation = {
  reason: 'The form of the log-in names nobody whom the page offers',
  at: 'body.bruker',
}
const NO_GROUND: Explanation = {
  reason: 'The form of the log-in has no ground that the page offers',
  at: 'body.grunnlag',
  expected: GRUNNLAG.join(' or '),
}

function requireWaiting(request: SimRequest, { logIns }: TicketParts) {
  const id = request.searchParams.get('oppslag') ?? ''
  const opening = logIns.waiting(id)
  if (opening) return { id, opening }
  throw portalProblem(400, 'AUT_105', {
    reason: 'There is no ticket that waits for this log-in: the portal must be opened from the EPJ',
    at: 'query.oppslag',
  })
}

const providerOf = (request: SimRequest) =>
  asProvider(request.searchParams.get('idprov') ?? undefined) ?? ID_PROVIDERS[0]

/** Person and role, as the page offers them. */
function chosenUser(sent: string | null): LoggedInUser | undefined {
  const [, pid, profession] = /^(\d{11}) ([A-Z0-9]{2,3})$/.exec(sent ?? '') ?? []
  return pid && profession ? { pid, profession } : undefined
}

interface Shown {
  readonly id: string
  readonly opening: WaitingOpening
  readonly missed: boolean
}

function showLogIn(
  parts: TicketParts,
  { id, opening, missed }: Shown,
  request: Parameters<Handler>[0],
  response: Parameters<Handler>[1],
): void {
  const { deps, pages, logIns } = parts
  const { population } = deps
  const provider = providerOf(request)
  const address = (idprov: string) =>
    `${new URL(deps.addresses.kjernejournalPortal).pathname}/logg-inn?${new URLSearchParams({ oppslag: id, idprov })}`
  const people = population.healthWorkers.flatMap((worker) =>
    (worker.authorizations.length > 0 ? worker.authorizations : [{ profession: 'XX' as const }]).map(
      ({ profession }) => ({
        value: `${worker.pid} ${profession}`,
        name: fullName(worker.name),
        profession: profession === 'XX' ? undefined : profession,
      }),
    ),
  )
  pages.render(
    request,
    response,
    'ticket-log-in',
    {
      address: address(provider),
      tabs: ID_PROVIDERS.map((name) => ({ name, href: address(name), current: name === provider })),
      loggedIn: logIns.user(request) !== undefined,
      people,
      grounds: opening.grunnlag ? [] : GRUNNLAG,
      organisation: population.organisation(opening.organisation)?.navn ?? opening.organisation,
      missed,
      styles: STYLES,
    },
    { title: 'ticketLogIn.title', status: missed ? 400 : 200 },
  )
}
