// The control API, on a listener of its own: rooms, journals, faults and clocks. JSON in and out; unknown
// members are refused by name. It never listens on the public address.
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { openApiDocument } from '../openapi.ts'
import { ProblemError } from '../problem.ts'
import type { Rooms } from '../room/rooms.ts'
import { controlOperations, type SharedRooms } from './operations.ts'
import { Refusal } from './reading.ts'
import { SCHEMAS } from './schemas.ts'

export interface ControlOptions {
  readonly rooms: Rooms
  readonly shared?: SharedRooms
  readonly version: string
  /** The name by which a request calls the listener, where it is not ours (DNS rebinding). */
  readonly foreignName: (request: Request) => string | undefined
  /** What to do about such a name, as a part of the refusal. */
  readonly ownNames: string
  /** Whether a text holds a number that could be a living person's. */
  readonly namesRealPerson: (text: string) => boolean
  /** Told of faults of ours; the caller hears only that there was one. */
  readonly report: (problem: unknown) => void
}

export function createControl({
  rooms,
  shared,
  version,
  foreignName,
  ownNames,
  namesRealPerson,
  report,
}: ControlOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(notFromWebPages(foreignName, ownNames))
  app.use(express.raw({ type: () => true, limit: '1mb' }))

  const operations = controlOperations({
    rooms,
    ...(shared && { shared }),
    version,
    namesRealPerson,
    document: (server) =>
      openApiDocument({
        title: 'Testbenk’s control API',
        description: 'Rooms, journals, faults and clocks of a running bench.',
        version,
        server,
        operations,
        schemas: SCHEMAS,
      }),
  })
  for (const { method, path, handle } of operations) app[verb(method)](path, handle)

  app.use((request, _response, next) => {
    next(new Refusal(404, `nothing here: ${request.method} ${request.path}`))
  })
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const refusal = refusalOf(error)
    if (!refusal) report(error)
    const { status, message } = refusal ?? { status: 500, message: 'the control API failed' }
    response.status(status).json({ error: message })
  })
  return app
}

/** Undefined: the fault is ours. */
function refusalOf(error: unknown): { readonly status: number; readonly message: string } | undefined {
  if (error instanceof ProblemError) return error
  if (!(error instanceof Error) || !('status' in error)) return undefined
  const status = Number(error.status)
  return status < 500 ? { status, message: error.message } : undefined
}

function verb(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') {
  return method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
}

/** A page in a browser elsewhere must not reach the control API through the user's machine. */
function notFromWebPages(foreignName: ControlOptions['foreignName'], ownNames: string) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const site = request.headers['sec-fetch-site']
    const foreign =
      request.headers.origin !== undefined ||
      (site !== undefined && site !== 'none' && site !== 'same-origin')
    const name = foreignName(request)
    const refusal =
      name === undefined
        ? foreign && 'the control API takes no calls from web pages'
        : `the control API does not go by the name «${name}»: ${ownNames}`
    next(refusal ? new Refusal(403, refusal) : undefined)
  }
}
