// Simulated Kjernejournal: the health indicator, the sessions that EPJs open, and the portal behind them.
import type { Handler, Simulator } from '#simulators/core/simulator.ts'
import { createAccess } from './access/access.ts'
import { createAnswers, send } from './answers.ts'
import type { KjernejournalDeps } from './deps.ts'
import { createCodes } from './innlogging/code.ts'
import { innloggingOperations } from './innlogging/operations.ts'
import { createSessions } from './innlogging/session.ts'
import { serviceOperations } from './service/operations.ts'
import { createTickets } from './service/ticket.ts'

export function createKjernejournal(deps: KjernejournalDeps): Simulator {
  const access = createAccess(deps)
  const answers = createAnswers(deps.random)
  const sessions = createSessions(deps)
  const codes = createCodes(deps)
  const tickets = createTickets(deps.clock, deps.random)

  const notFound: Handler = (_request, response) =>
    send(answers.problem({ status: 404, message: 'There is nothing at this address.' }), response)

  return {
    name: 'kjernejournal',
    mounts: ['/kjernejournal'],
    operations: [
      ...serviceOperations({ deps, access, answers, tickets }),
      ...innloggingOperations({ deps, access, answers, sessions, codes }),
    ],
    notFound,
    methodNotAllowed: (_request, response) =>
      send(answers.problem({ status: 405, message: 'This address does not take this method.' }), response),
    failed: (_request, response, problem) => send(answers.problem(problem), response),
    reset() {
      access.clear()
      answers.reset()
      sessions.reset()
      codes.reset()
    },
  }
}
