// Altinn: who may give away an organisation's rights, and to whom the rights to HelseID have been given.
import { join } from 'node:path'
import type { Response } from 'express'
import { createPages } from '#simulators/core/pages/pages.ts'
import type { Problem, SimRequest, Simulator } from '#simulators/core/simulator.ts'
import { type AltinnDeps, assembleAltinn } from './altinn.ts'
import { APIS, createOperations } from './operations/operations.ts'
import { answerProblem } from './problems.ts'
import { texts } from './texts.ts'
import { SWITCHES } from './vocabulary.ts'

export function createAltinn(deps: AltinnDeps): Simulator {
  const room = new URL(deps.addresses.room).pathname
  const home = new URL(deps.addresses.altinn).pathname
  const pages = createPages({
    views: join(import.meta.dirname, 'views'),
    texts,
    name: 'altinn',
    base: room,
  })
  const altinn = assembleAltinn(deps)

  function answer(request: SimRequest, response: Response, problem: Problem): void {
    if (APIS.some((path) => request.originalUrl.startsWith(`${room}${path}`)))
      answerProblem(response, problem)
    else showTrouble(request, response, problem)
  }

  function showTrouble(request: SimRequest, response: Response, { status, message }: Problem): void {
    const data = { lost: status === 404, message, home }
    pages.render(request, response, 'trouble', data, { title: 'trouble.title', status })
  }

  return {
    name: 'altinn',
    mounts: ['/altinn'],
    operations: createOperations(altinn, pages),
    notFound: (request, response) => answer(request, response, { status: 404, message: 'Not found' }),
    methodNotAllowed: (request, response) =>
      answer(request, response, { status: 405, message: 'Method not allowed' }),
    ownPages: (path) => !APIS.some((api) => path.startsWith(api)),
    failed: answer,
    switches: SWITCHES,
    reset: () => altinn.grants.reset(),
  }
}
