// The journey's pages in a room: overview, the two checklists, the mail to NHN, and the files for the archive.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Request, type Response } from 'express'
import { refusedPage } from '#simulators/core/front/refused-page.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { languageOf } from '#simulators/core/language.ts'
import { createPages, type Pages } from '#simulators/core/pages.ts'
import type { Room } from '#simulators/core/room.ts'
import { requireSameOrigin } from '#simulators/core/same-origin.ts'
import type { Language, SimRequest } from '#simulators/core/simulator.ts'
import { createTellChanges } from '../board/tell-changes.ts'
import { entryHandlers } from './entry-pages.ts'
import { exportHandlers } from './export-pages.ts'
import { mailHandlers } from './mail-pages.ts'
import { createRoomJourney, type RoomJourney } from './room-journey.ts'
import { texts } from './texts.ts'
import { isJourneyPath, journeyLinks } from './when-asked.ts'

const here = import.meta.dirname
const files: Readonly<Record<string, string>> = {
  'journey.css': 'text/css',
  'journey.js': 'text/javascript',
}
export type JourneyRequest = Request & {
  readonly language: Language
  readonly searchParams: URLSearchParams
  readonly form: URLSearchParams
}

export interface JourneyParts {
  readonly room: Room
  readonly journey: RoomJourney
  readonly pages: Pages
  readonly base: string
}

/** @param report told of faults of the journey's pages. */
export function createJourneyPages(report: (problem: unknown) => void): RoomPages {
  const apps = new WeakMap<Room, express.Express>()
  const tellChanges = createTellChanges()

  function appOf(room: Room): express.Express {
    const app = apps.get(room) ?? journeyApp(room, report)
    apps.set(room, app)
    return app
  }

  return {
    links: journeyLinks,
    handle(room, request, response, path) {
      if (!isJourneyPath(path)) return false
      if (path === '/journey/stream') tellChanges(room, request, response)
      else appOf(room)(request as Request, response as Response)
      return true
    },
  }
}

function journeyApp(room: Room, report: (problem: unknown) => void): express.Express {
  const base = `/r/${room.name}`
  const pages = createPages({ views: join(here, 'views'), texts, name: 'journey', base })
  const parts: JourneyParts = { room, journey: createRoomJourney(room), pages, base }
  const entries = entryHandlers(parts)
  const exports = exportHandlers(parts)
  const mail = mailHandlers(parts)

  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.use(express.text({ type: 'application/x-www-form-urlencoded', limit: '64kb' }))
  app.use((request, response, next) => {
    const { searchParams } = new URL(request.originalUrl, 'http://room')
    const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
    const language = languageOf(Object.assign(request, { searchParams }), response)
    Object.assign(request, { language, form })
    if (request.method === 'POST') requireSameOrigin(request as unknown as SimRequest)
    next()
  })

  const at = (path: string) => `${base}/journey${path}`
  const handled = (handle: (request: JourneyRequest, response: Response) => void | Promise<void>) => {
    return async (request: Request, response: Response) => handle(request as JourneyRequest, response)
  }
  app.get(at('/assets/:file'), (request, response, next) => {
    const file = String(request.params['file'])
    if (!Object.hasOwn(files, file)) return next()
    response
      .type(files[file] ?? '')
      .set('cache-control', 'max-age=60')
      .send(readFileSync(join(here, 'assets', file)))
  })
  app.get(at(''), handled(entries.overview))
  app.get(at('/mail'), handled(mail.show))
  app.post(at('/mail'), handled(mail.send))
  app.get(at('/export.:format'), handled(exports.download))
  app.get(at('/:list'), handled(entries.list))
  app.get(at('/:list/:line'), handled(entries.startOver))
  app.post(at('/:list/:line'), handled(entries.save))
  app.use(handled((request, response) => lost(parts, request, response, 404, 'lost.text')))
  app.use(failed(parts))
  app.use(refusedPage(report))
  return app
}

export function lost(
  { pages, base }: JourneyParts,
  request: JourneyRequest,
  response: Response,
  status: number,
  text: string,
): void {
  const problem = pages.translate(request.language)(text)
  pages.render(
    request,
    response,
    'lost',
    { problem, assets: `${base}/journey/assets`, styles: ['journey.css'] },
    { title: 'lost.title', status },
  )
}

/** A form from another site, a body that is too large, an address that cannot be read. */
function failed(parts: JourneyParts): ErrorRequestHandler {
  return (problem, request, response, next) => {
    const status: unknown = (problem as { status?: unknown } | undefined)?.status
    if (typeof status !== 'number' || status >= 500 || response.headersSent) return next(problem)
    const language: Language = 'language' in request ? (request as JourneyRequest).language : 'nb'
    lost(
      parts,
      Object.assign(request as JourneyRequest, { language }),
      response,
      status,
      status === 403 ? 'error.foreignForm' : status === 413 ? 'error.tooLong' : 'lost.text',
    )
  }
}
