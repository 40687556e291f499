// One Express application per room, built from the simulators' tables of operations.
import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import { createBelowPage } from '../front/below.ts'
import { createLostPage } from '../front/lost.ts'
import { once } from '../once.ts'
import { languageOf } from '../pages/language.ts'
import { wantsPage } from '../pages/wants-page.ts'
import { ProblemError, SIMULATOR_FAILED, simulatorFailed } from '../problem.ts'
import type { Operation, Problem, Simulator } from '../simulator.ts'
import { encodedBody, encodingOf, TAKEN_ENCODING } from './body.ts'
import { explainMethod } from './explain-method.ts'
import { malformedPath } from './malformed-path.ts'
import { nearestPaths } from './nearest-path.ts'
import type { RoutedRequest } from './plain-way.ts'

export interface RouterParts {
  readonly simulators: readonly Simulator[]
  readonly around: (
    request: RoutedRequest,
    response: ServerResponse,
    operation: Operation,
  ) => Promise<boolean>
  readonly report: (problem: unknown) => void
  /** The room's name. */
  readonly room: string
}

type Route = (request: IncomingMessage, response: ServerResponse) => void

/** Each simulator's routes are made at the first call to it. */
export function createRouter(parts: RouterParts): Route {
  const { simulators } = parts
  const routes = simulators.map((simulator) => {
    const app = once(() => applicationOf([simulator], parts))
    return { mounts: simulator.mounts, app }
  })
  const operations = simulators.flatMap((simulator) => simulator.operations)
  const elsewhere = once(() => applicationOf([], parts, operations))
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? ''
    const found = routes.find(({ mounts }) =>
      mounts.some((mount) => path === mount || path.startsWith(`${mount}/`)),
    )
    const app = (found?.app ?? elsewhere)()
    app(request, response)
  }
}

/** @param operations those whose addresses may have been meant by a call beside all of them. */
function applicationOf(
  simulators: readonly Simulator[],
  { around, report, room }: RouterParts,
  operations: readonly Operation[] = [],
): Route {
  const lost = once(() => createLostPage(room))
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.enable('case sensitive routing')

  app.use((incoming, response, next) => {
    const request = incoming as RoutedRequest
    request.language = languageOf(request, response)
    next()
  })
  for (const simulator of simulators) addRoutes(app, simulator, { around, room })
  app.use((request, response) => {
    const like = explainNothing(request, room, operations)
    if (wantsPage(request)) return lost()(request, response)
    const error = 'there is nothing here; the page of the room lists its addresses'
    response.status(404).json({ error, ...(like.length > 0 && { like }) })
  })
  app.use(failure(simulators, report))
  return app as unknown as Route
}

function addRoutes(
  app: Express,
  simulator: Simulator,
  { around, room }: Pick<RouterParts, 'around' | 'room'>,
): void {
  const below = once(() => createBelowPage(room, simulator.operations))
  for (const operation of simulator.operations) {
    app[verb(operation)](operation.path, async (incoming, response) => {
      const request = incoming as RoutedRequest
      request.draft.simulator = simulator.name
      request.draft.operation = operation.id
      if (!(await around(request, response, operation))) return
      // A call that has a fast way looks by itself, alike on both ways.
      const encoding = operation.hot || request.rawBody.length === 0 ? undefined : encodingOf(request.headers)
      if (encoding !== undefined) {
        response.setHeader(...TAKEN_ENCODING)
        throw encodedBody(encoding)
      }
      await operation.handle(request, response)
    })
  }
  for (const [path, allowed] of methodsByPath(simulator)) {
    // Not `app.all`, which makes a route for each of 34 methods.
    app.route(path).all((incoming, response) => {
      belongs(incoming, simulator)
      explainMethod(incoming as RoutedRequest, allowed)
      response.setHeader('allow', allowed)
      if (toldByRoom(incoming, simulator)) return below().renderClosed(incoming, response, path)
      return simulator.methodNotAllowed(incoming as RoutedRequest, response)
    })
  }
  for (const mount of simulator.mounts) {
    app.use(mount, (incoming, response) => {
      belongs(incoming, simulator)
      explainNothing(incoming, room, simulator.operations)
      const path = `${incoming.baseUrl}${incoming.path}`.replace(/\/$/, '')
      if (wantsPage(incoming) && below().render(incoming, response, path)) return
      if (toldByRoom(incoming, simulator)) return below().renderNearest(incoming, response, path)
      return simulator.notFound(incoming as RoutedRequest, response)
    })
  }
}

/**
 * Without a reason the journal would leave it open whose fault it is.
 * @returns addresses like the one that was asked for
 */
function explainNothing(
  incoming: unknown,
  room: string,
  operations: readonly Operation[],
): readonly string[] {
  const { recording, originalUrl } = incoming as RoutedRequest
  const base = `/r/${room}`
  const asked = originalUrl.slice(base.length).split('?', 1)[0] ?? ''
  const near = nearestPaths(
    asked,
    operations.map(({ path }) => path),
  ).map((path) => `${base}${path}`)
  recording.explain({
    reason: 'There is nothing at this address',
    at: 'path',
    ...(near.length > 0 && { expected: near.join(', ') }),
  })
  return near
}

/** Whether it is a person, whom the simulator itself has no page for. */
function toldByRoom(incoming: Request, { ownPages }: Simulator): boolean {
  return wantsPage(incoming) && ownPages?.(`${incoming.baseUrl}${incoming.path}`) !== true
}

function belongs(incoming: unknown, simulator: Simulator): void {
  const { draft } = incoming as RoutedRequest
  draft.simulator = simulator.name
  draft.operation = `${simulator.name}.unknown`
}

function verb({ method }: Operation): 'get' | 'post' | 'put' | 'delete' {
  return method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'
}

function methodsByPath({ operations }: Simulator): Map<string, string> {
  const methods = new Map<string, string>()
  for (const { path, method } of operations) {
    const names = method === 'GET' ? 'GET, HEAD' : method
    const known = methods.get(path)
    methods.set(path, known === undefined ? names : `${known}, ${names}`)
  }
  return methods
}

function failure(simulators: readonly Simulator[], report: (problem: unknown) => void): ErrorRequestHandler {
  return (error: unknown, incoming, response: Response, _next) => {
    const request = incoming as RoutedRequest
    const owner =
      simulators.find(({ name }) => name === request.draft.simulator) ??
      simulators.find(({ mounts }) => mounts.some((mount) => request.originalUrl.includes(mount)))
    if (owner && owner.name !== request.draft.simulator) belongs(request, owner)
    const problem = asProblem(error, request)
    if (problem instanceof ProblemError && problem.explanation) request.recording.explain(problem.explanation)
    if (problem.status >= 500 && !(error instanceof ProblemError)) {
      report(error)
      request.recording.explain(simulatorFailed(error))
    }
    if (response.destroyed) return
    if (problem instanceof ProblemError && problem.retryAfter !== undefined)
      response.setHeader('retry-after', problem.retryAfter)
    if (owner) owner.failed(request, response, problem)
    else response.status(problem.status).type('text/plain').send(problem.message)
  }
}

function asProblem(error: unknown, { url }: RoutedRequest): Problem {
  if (error instanceof ProblemError) return error
  // Express and its router mark what the client did wrong with a 4xx status: they decode what stands in a path, and no more.
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status >= 400 && status < 500) return malformedPath(status, url ?? '')
  return { status: 500, message: SIMULATOR_FAILED }
}
