// The board of a room: which checks have seen something, whether it was right, and what would exercise the rest.
// It reads the room's journal; the simulators do not know that it is there.
import { join } from 'node:path'
import type { Express } from 'express'
import { createLostPage } from '#simulators/core/front/lost.ts'
import { forPage, pageApp } from '#simulators/core/front/page-app.ts'
import { refusedPage } from '#simulators/core/front/refused-page.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { createPages } from '#simulators/core/pages/pages.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { pageFiles } from '../pages/page-files.ts'
import { appPerRoom } from '../pages/room-app.ts'
import { createTellChanges } from '../pages/tell-changes.ts'
import { type PlanId, plans } from '../plans/index.ts'
import { boardView } from './board-view.ts'
import { exchangePage } from './exchange-page.ts'
import { type BoardState, createRoomJudge } from './room-judge.ts'
import { texts } from './texts.ts'
import { boardLinks, isBoardPath } from './when-asked.ts'

const here = import.meta.dirname
const reports = join(here, '..', '..', 'reports', 'html')

/** @param report told of faults of the board's pages. */
export function createBoard(report: (problem: unknown) => void): RoomPages {
  const answer = appPerRoom((room) => boardApp(room, report))
  const tellChanges = createTellChanges()
  return {
    links: boardLinks,
    handle(room, request, response, path) {
      if (!isBoardPath(path)) return false
      if (path === '/board/stream') tellChanges(room, request, response)
      else answer(room, request, response)
      return true
    },
  }
}

/** What is no plan asks for none. */
function wantedIn(query: URLSearchParams): PlanId | undefined {
  const wanted = query.get('plan') ?? ''
  return Object.hasOwn(plans, wanted) ? (wanted as PlanId) : undefined
}

function boardApp(room: Room, report: (problem: unknown) => void): Express {
  const base = `/r/${room.name}`
  const pages = createPages({ views: join(here, 'views'), texts, name: 'board', base })
  const judge = createRoomJudge(room)
  const made = new WeakMap<BoardState, Map<string, Buffer>>()
  const app = pageApp()

  app.get(
    `${base}/board`,
    forPage((request, response) => {
      const state = judge.state(wantedIn(request.searchParams))
      const kept = made.get(state) ?? new Map<string, Buffer>()
      made.set(state, kept)
      pages.render(
        request,
        response,
        'board',
        () => ({
          ...boardView(state, room, request.language),
          assets: `${base}/board`,
          styles: ['board.css', 'way.css'],
          scripts: ['board.js'],
        }),
        { title: 'board.title', titleVars: { room: room.name }, kept },
      )
    }),
  )

  app.get(
    `${base}/board/exchange/:seq`,
    forPage((request, response) => {
      const { searchParams, language, params } = request
      const { view, data, ...options } = exchangePage(room, String(params['seq']), language)
      const plan = wantedIn(searchParams)
      const frame = { plan, assets: `${base}/board`, styles: ['board.css'] }
      pages.render(request, response, view, { ...data, ...frame }, options)
    }),
  )

  app.get(
    `${base}/board/:file`,
    // The same picture of the way to a finding as in the report.
    pageFiles(
      ...['board.css', 'board.js'].map((name) => join(here, 'assets', name)),
      join(reports, 'way.css'),
    ),
  )
  app.use(createLostPage(room.name))
  app.use(refusedPage(report))
  return app
}
