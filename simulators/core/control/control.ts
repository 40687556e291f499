// The control API, on a listener of its own: rooms, journals, faults and clocks. JSON in and out; unknown
// members are refused by name. It never listens on the public address.
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { openApiDocument } from '../openapi.ts'
import type { Rooms } from '../rooms.ts'
import { controlOperations, type SharedRooms } from './operations.ts'
import { Refusal } from './reading.ts'
import { SCHEMAS } from './schemas.ts'

export interface ControlOptions {
  readonly rooms: Rooms
  readonly shared?: SharedRooms
  readonly version: string
  /** Names by which the listener may be called; absent: any, for a listener that was opened to a network. */
  readonly hosts?: readonly string[]
}

export function createControl({ rooms, shared, version, hosts }: ControlOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(notFromWebPages(hosts))
  app.use(express.raw({ type: () => true, limit: '1mb' }))

  const operations = controlOperations({
    rooms,
    ...(shared && { shared }),
    version,
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
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
    const message = status < 500 && error instanceof Error ? error.message : 'the control API failed'
    response.status(status).json({ error: message })
  })
  return app
}

function verb(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') {
  return method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
}

/** A page in a browser elsewhere must not reach the control API through the user's machine. */
function notFromWebPages(hosts: readonly string[] | undefined) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const site = request.headers['sec-fetch-site']
    const foreign =
      request.headers.origin !== undefined ||
      (site !== undefined && site !== 'none' && site !== 'same-origin')
    // A name that was made to point here (DNS rebinding) is not one of ours.
    const strange = hosts !== undefined && !hosts.includes((request.hostname ?? '').toLowerCase())
    next(foreign || strange ? new Refusal(403, 'the control API takes no calls from web pages') : undefined)
  }
}
