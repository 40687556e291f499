// The board of a room: which checks have seen something, whether it was right, and what would exercise the rest.
// It reads the room's journal; the simulators do not know that it is there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Request, type Response } from 'express'
import { createLostPage } from '#simulators/core/front/lost.ts'
import { refusedPage } from '#simulators/core/front/refused-page.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { languageOf } from '#simulators/core/language.ts'
import { createPages } from '#simulators/core/pages.ts'
import type { Room } from '#simulators/core/room.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { type PlanId, plans } from '../plans/index.ts'
import { boardView } from './board-view.ts'
import { exchangePage } from './exchange-page.ts'
import { type BoardState, createRoomJudge, type RoomJudge } from './room-judge.ts'
import { createTellChanges } from './tell-changes.ts'
import { texts } from './texts.ts'
import { boardLinks, isBoardPath } from './when-asked.ts'

const here = import.meta.dirname
const reports = join(here, '..', '..', 'reports', 'html')
const files: Readonly<Record<string, { readonly type: string; readonly path: string }>> = {
  'board.css': { type: 'text/css', path: join(here, 'assets', 'board.css') },
  'board.js': { type: 'text/javascript', path: join(here, 'assets', 'board.js') },
  // The same picture as in the report.
  'way.css': { type: 'text/css', path: join(reports, 'way.css') },
}

/** @param report told of faults of the board's pages. */
export function createBoard(report: (problem: unknown) => void): RoomPages {
  const judges = new WeakMap<Room, RoomJudge>()
  const apps = new WeakMap<Room, express.Express>()
  const tellChanges = createTellChanges()

  function judgeOf(room: Room): RoomJudge {
    const judge = judges.get(room) ?? createRoomJudge(room)
    judges.set(room, judge)
    return judge
  }

  function appOf(room: Room): express.Express {
    const app = apps.get(room) ?? boardApp(room, judgeOf(room), report)
    apps.set(room, app)
    return app
  }

  return {
    links: boardLinks,
    handle(room, request, response, path) {
      if (!isBoardPath(path)) return false
      if (path === '/board/stream') tellChanges(room, request, response)
      else appOf(room)(request as Request, response as Response)
      return true
    },
  }
}

/** What is no plan asks for none. */
function wantedIn(query: URLSearchParams): PlanId | undefined {
  const wanted = query.get('plan') ?? ''
  return Object.hasOwn(plans, wanted) ? (wanted as PlanId) : undefined
}

function boardApp(room: Room, judge: RoomJudge, report: (problem: unknown) => void): express.Express {
  const base = `/r/${room.name}`
  const pages = createPages({ views: join(here, 'views'), texts, name: 'board', base })
  const made = new WeakMap<BoardState, Map<string, Buffer>>()
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.get(`${base}/board`, (request, response) => {
    const searchParams = new URL(request.originalUrl, 'http://room').searchParams
    const language: Language = languageOf(Object.assign(request, { searchParams }), response)
    const state = judge.state(wantedIn(searchParams))
    const kept = made.get(state) ?? new Map<string, Buffer>()
    made.set(state, kept)
    pages.render(
      Object.assign(request, { language }),
      response,
      'board',
      () => ({
        ...boardView(state, room, language),
        assets: `${base}/board`,
        styles: ['board.css', 'way.css'],
        scripts: ['board.js'],
      }),
      { title: 'board.title', titleVars: { room: room.name }, kept },
    )
  })
  app.get(`${base}/board/exchange/:seq`, (request, response) => {
    const searchParams = new URL(request.originalUrl, 'http://room').searchParams
    const language: Language = languageOf(Object.assign(request, { searchParams }), response)
    const { view, data, ...options } = exchangePage(room, request.params.seq, language)
    pages.render(
      Object.assign(request, { language }),
      response,
      view,
      { ...data, plan: wantedIn(searchParams), assets: `${base}/board`, styles: ['board.css'] },
      options,
    )
  })
  app.get(`${base}/board/:file`, (request, response, next) => {
    const { file } = request.params
    const known = Object.hasOwn(files, file) ? files[file] : undefined
    if (!known) return next()
    response.type(known.type).set('cache-control', 'max-age=60').send(readFileSync(known.path))
  })
  const lost = createLostPage(room.name)
  app.use((request, response) => {
    const searchParams = new URL(request.originalUrl, 'http://room').searchParams
    const language = languageOf(Object.assign(request, { searchParams }), response)
    lost(Object.assign(request, { language }), response)
  })
  app.use(refusedPage(report))
  return app
}
