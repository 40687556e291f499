// Simulated Kjernejournal: the health indicator, the sessions that EPJs open, and the portal behind them.
import { join } from 'node:path'
import { createPages } from '#simulators/core/pages.ts'
import type { Handler, Problem, SimRequest, Simulator } from '#simulators/core/simulator.ts'
import { createAccess } from './access/access.ts'
import { createAnswers, send } from './answers.ts'
import type { KjernejournalDeps } from './deps.ts'
import { createCodes } from './innlogging/code.ts'
import { innloggingOperations } from './innlogging/operations.ts'
import { createSessions } from './innlogging/session.ts'
import { nhnOperations } from './nhn/operations.ts'
import { createNhnSwitch } from './nhn/switch.ts'
import { createFirstUse } from './portal/first-use.ts'
import { portalOperations } from './portal/operations.ts'
import { showProblem } from './portal/problem-page.ts'
import { createWindows } from './portal/windows.ts'
import { serviceOperations } from './service/operations.ts'
import { createTickets } from './service/ticket.ts'
import { texts } from './texts.ts'
import { usageOperations } from './usage/operations.ts'
import { createUsage } from './usage/usage.ts'

export function createKjernejournal(deps: KjernejournalDeps): Simulator {
  const access = createAccess(deps)
  const answers = createAnswers(deps.random)
  const sessions = createSessions(deps)
  const codes = createCodes(deps)
  const windows = createWindows(deps)
  const firstUse = createFirstUse(deps)
  const usage = createUsage(deps)
  const nhn = createNhnSwitch(deps)
  const tickets = createTickets(deps.clock, deps.random)
  const pages = createPages({
    views: join(import.meta.dirname, 'views'),
    texts,
    name: 'kjernejournal',
    base: new URL(deps.addresses.room).pathname,
  })
  const room = new URL(deps.addresses.room).pathname
  const forPeople = ['hpp-webapp', 'innbygger', 'nhn'].map((part) => `${room}/kjernejournal/${part}/`)

  /** People are answered with a page, programs with JSON. */
  function failed(request: SimRequest, response: Parameters<Handler>[1], problem: Problem): void {
    if (forPeople.some((start) => request.originalUrl.startsWith(start)))
      showProblem(pages, request, response, problem)
    else send(answers.problem(problem), response)
  }

  return {
    name: 'kjernejournal',
    mounts: ['/kjernejournal'],
    operations: [
      ...serviceOperations({ deps, access, answers, tickets, nhn }),
      ...innloggingOperations({ deps, access, answers, sessions, codes, usage, nhn }),
      ...portalOperations({ deps, sessions, codes, usage, nhn, windows, firstUse, pages }),
      ...usageOperations({ deps, usage, pages }),
      ...nhnOperations({ deps, nhn, pages }),
    ],
    notFound: (request, response) =>
      failed(request, response, { status: 404, message: 'There is nothing at this address.' }),
    methodNotAllowed: (request, response) =>
      failed(request, response, { status: 405, message: 'This address does not take this method.' }),
    failed,
    reset() {
      access.clear()
      answers.reset()
      sessions.reset()
      codes.reset()
      windows.reset()
      firstUse.reset()
      usage.reset()
      nhn.reset()
    },
  }
}
