// The journey's pages in a room: overview, the two checklists, the mail to NHN, and the files for the archive.
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Express, type Response } from 'express'
import { forPage, type PageRequest, pageApp } from '#simulators/core/front/page-app.ts'
import { refusedPage } from '#simulators/core/front/refused-page.ts'
import { formIn } from '#simulators/core/front/room-forms.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { createPages, type Pages } from '#simulators/core/pages/pages.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { pageFiles } from '../pages/page-files.ts'
import { appPerRoom } from '../pages/room-app.ts'
import { createTellChanges } from '../pages/tell-changes.ts'
import { entryHandlers } from './entry-pages.ts'
import { exportHandlers } from './export-pages.ts'
import { mailHandlers } from './mail-pages.ts'
import { createRoomJourney, type RoomJourney } from './room-journey.ts'
import { texts } from './texts.ts'
import { isJourneyPath, journeyLinks } from './when-asked.ts'

const here = import.meta.dirname

export type JourneyRequest = PageRequest & { readonly form: URLSearchParams }
export type JourneyHandler = (request: JourneyRequest, response: Response) => void

export interface JourneyParts {
  readonly room: Room
  readonly journey: RoomJourney
  readonly pages: Pages
  readonly base: string
}

/** @param report told of faults of the journey's pages. */
export function createJourneyPages(report: (problem: unknown) => void): RoomPages {
  const answer = appPerRoom((room) => journeyApp(room, report))
  const tellChanges = createTellChanges()
  return {
    links: journeyLinks,
    handle(room, request, response, path) {
      if (!isJourneyPath(path)) return false
      if (path === '/journey/stream') tellChanges(room, request, response)
      else answer(room, request, response)
      return true
    },
  }
}

function journeyApp(room: Room, report: (problem: unknown) => void): Express {
  const base = `/r/${room.name}`
  const pages = createPages({ views: join(here, 'views'), texts, name: 'journey', base })
  const parts: JourneyParts = { room, journey: createRoomJourney(room), pages, base }
  const entries = entryHandlers(parts)
  const exports = exportHandlers(parts)
  const mail = mailHandlers(parts)

  const app = pageApp()
  app.use(express.text({ type: 'application/x-www-form-urlencoded', limit: '64kb' }))
  app.use((request, _response, next) => {
    Object.assign(request, { form: request.method === 'POST' ? formIn(request) : new URLSearchParams() })
    next()
  })

  const at = (path: string) => `${base}/journey${path}`
  app.get(
    at('/assets/:file'),
    pageFiles(...['journey.css', 'journey.js'].map((name) => join(here, 'assets', name))),
  )
  app.get(at(''), forPage<JourneyRequest>(entries.overview))
  app.get(at('/mail'), forPage<JourneyRequest>(mail.show))
  app.post(at('/mail'), forPage<JourneyRequest>(mail.send))
  app.get(at('/export.:format'), forPage<JourneyRequest>(exports.download))
  app.get(at('/:list'), forPage<JourneyRequest>(entries.list))
  app.get(at('/:list/:line'), forPage<JourneyRequest>(entries.startOver))
  app.post(at('/:list/:line'), forPage<JourneyRequest>(entries.save))
  app.use(forPage<JourneyRequest>((request, response) => lost(parts, request, response, 404, 'lost.text')))
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
    const text = status === 403 ? 'error.foreignForm' : status === 413 ? 'error.tooLong' : 'lost.text'
    lost(parts, request as JourneyRequest, response, status, text)
  }
}
