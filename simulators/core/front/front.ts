// The pages that are no simulator's: the list of rooms, a room's own page with its live board, the fidelity cards.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Request, type Response } from 'express'
import { momentIn } from '../dates.ts'
import { createFollowers, type Followers } from '../followers.ts'
import { languageOf } from '../language.ts'
import { createPages, type Pages, type Translate } from '../pages.ts'
import type { Room } from '../room.ts'
import type { Language } from '../simulator.ts'
import { readTarget } from '../target.ts'
import { addressRows } from './address-rows.ts'
import { assets, sendAsset } from './asset-files.ts'
import { lineInNorwegian } from './line-in-norwegian.ts'
import { createLostPage } from './lost.ts'
import { refusedPage } from './refused-page.ts'
import { formIn, MOST_MADE_HERE, type NewRoom, readForm, readNewRoom } from './room-forms.ts'
import type { RoomsShown } from './rooms-shown.ts'
import { streamJournal } from './stream.ts'
import { texts } from './texts.ts'

const here = import.meta.dirname

type PageRequest = Request & { language: Language; searchParams: URLSearchParams }

/** Pages of a room that somebody outside the simulators adds: a path below the room, and a link on its page. */
export interface RoomPages {
  readonly links: readonly RoomLink[]
  /** True when the path is one of its pages, and has been answered. */
  handle(room: Room, request: IncomingMessage, response: ServerResponse, path: string): boolean
}

export interface RoomLink {
  readonly path: string
  readonly text: Readonly<Record<Language, string>>
  /** For whom it is, and what it leads to: it then stands among the ways in, on the front page too. */
  readonly about?: Readonly<Record<Language, string>>
}

export interface Front {
  /** Pages outside rooms. */
  outside(request: IncomingMessage, response: ServerResponse): void
  /** True when the path below the room is one of the room's own pages, and has been answered. */
  inside(room: Room, request: IncomingMessage, response: ServerResponse, path: string): boolean
}

/** @param report told of faults of ours; the visitor hears only that there was one. */
export function createFront(rooms: RoomsShown, report: (problem: unknown) => void, more?: RoomPages): Front {
  const pages = createPages({ views: join(here, 'views'), texts, name: 'front', base: '' })
  const refused = refusedPage(report)
  const app = bare()
  app.use('/assets', assets())

  async function showFront(request: Request, response: Response, asked: NewRoom = { name: '' }) {
    const all = rooms.list()
    const demo = all.find(({ name }) => name === 'demo')
    const { t } = withTexts(request, pages)
    pages.render(
      request as unknown as PageRequest,
      response,
      'index',
      {
        rooms: all.map((room) => ({
          name: room.name,
          profile: t(`profile.${room.profile}`),
          events: room.journal.counters().events,
        })),
        demo: demo?.name,
        ways: demo ? waysIn(more?.links ?? [], demo, request) : [],
        lasting: rooms.lasting,
        asked,
        most: (await rooms.names()).length >= MOST_MADE_HERE ? MOST_MADE_HERE : undefined,
      },
      { title: 'front.title', status: asked.error === undefined ? 200 : 422 },
    )
  }
  app.get('/', (request, response) => showFront(request, response))
  app.post('/', readForm, async (request, response) => {
    const form = formIn(request)
    const taken = await rooms.names()
    const isReal = (text: string) => rooms.list()[0]?.namesRealPerson(text) === true
    const asked = readNewRoom(form, taken, isReal)
    if (asked.error !== undefined || taken.length >= MOST_MADE_HERE)
      return showFront(request, response, { error: 'new.full', ...asked })
    if (!(await rooms.create(asked.name)))
      return showFront(request, response, { ...asked, error: 'new.taken' })
    response.redirect(303, `/r/${asked.name}/`)
  })
  app.use(createLostPage())
  app.use(refused)

  const ofRoom = new WeakMap<Room, express.Express>()
  function pagesOf(room: Room): express.Express {
    const known = ofRoom.get(room) ?? roomPages({ room, links: more?.links ?? [], rooms, refused })
    ofRoom.set(room, known)
    return known
  }

  const ofLive = new WeakMap<Room, Followers>()
  function followersOf(room: Room): Followers {
    const known = ofLive.get(room) ?? createFollowers()
    ofLive.set(room, known)
    return known
  }

  return {
    outside: (request, response) => void app(request as Request, response as Response),
    inside(room, request, response, path) {
      if (more?.handle(room, request, response, path)) return true
      if (path === '/live') {
        if (!followersOf(room).admit(request, response)) return true
        const inNorwegian = request.url?.endsWith('?lang=nb') === true
        streamJournal(room.journal, 0, request, response, {
          last: 100,
          ...(inNorwegian && { shown: lineInNorwegian }),
        })
        return true
      }
      if (path !== '/' && path !== '/fidelity' && path !== '/messages' && !path.startsWith('/assets/'))
        return false
      pagesOf(room)(request as Request, response as Response)
      return true
    },
  }
}

interface RoomPagesParts {
  readonly room: Room
  readonly links: RoomPages['links']
  readonly rooms: RoomsShown
  readonly refused: ErrorRequestHandler
}

function roomPages({ room, links, rooms, refused }: RoomPagesParts): express.Express {
  const base = `/r/${room.name}`
  const pages = createPages({ views: join(here, 'views'), texts, name: 'room', base })
  const app = bare()
  const paths = express.Router()
  paths.get('/assets/:simulator/:file', (request, response) => sendAsset(request.params, response))
  const isRecorded = () => rooms.isRecorded(room.name)
  const showRoom = (request: Request, response: Response, status = 200) => {
    const { t, language } = withTexts(request, pages)
    const { searchParams } = request as unknown as PageRequest
    pages.render(
      request as unknown as PageRequest,
      response,
      'room',
      {
        room: {
          name: room.name,
          seed: room.seed,
          profile: t(`profile.${room.profile}`),
          clock: { at: momentIn(language, room.clock.state().now), frozen: room.clock.state().frozen },
          counters: room.journal.counters(),
          switches: room.switches.list(),
        },
        ...addressRows(room, t),
        ways: waysIn(links, room, request),
        links: links
          .filter(({ about }) => about === undefined)
          .map(({ path, text }) => ({ href: `${base}${path}`, text: text[language] })),
        wasReset: searchParams.has('reset') && status === 200,
        isRecorded: isRecorded(),
        isRefused: status !== 200,
        scripts: ['live.js'],
        styles: ['room.css'],
      },
      { title: 'room.title', titleVars: { room: room.name }, status },
    )
  }
  paths.get('/', (request, response) => showRoom(request, response))
  paths.post('/', readForm, async (request, response) => {
    const isSure = formIn(request).has('sure')
    if (isRecorded()) return showRoom(request, response, 409)
    if (!isSure) return showRoom(request, response, 422)
    room.reset()
    await room.settled()
    response.redirect(303, `${base}/?reset`)
  })
  paths.get('/messages', (request, response) => {
    const { language } = withTexts(request, pages)
    const messages = room.messages.list().map((one) => ({ ...one, moment: momentIn(language, one.at) }))
    pages.render(
      request as unknown as PageRequest,
      response,
      'messages',
      { messages: messages.toReversed() },
      { title: 'messages.title' },
    )
  })
  paths.get('/fidelity', (request, response) =>
    pages.render(
      request as unknown as PageRequest,
      response,
      'fidelity',
      {
        simulators: room.simulators.map(({ name, operations }) => ({
          name,
          operations,
          counts: confidenceCounts(operations),
        })),
        styles: ['room.css'],
      },
      { title: 'fidelity.title' },
    ),
  )
  paths.use(createLostPage(room.name))
  app.use(base, paths)
  app.use(refused)
  return app
}

/** How many of a simulator's operations rest on what. */
function confidenceCounts(operations: Room['simulators'][number]['operations']) {
  const kinds = ['documented', 'sample code', 'invented'] as const
  return kinds
    .map((kind) => ({ kind, count: operations.filter(({ card }) => card.confidence === kind).length }))
    .filter(({ count }) => count > 0)
}

function bare(): express.Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.use((incoming, response, next) => {
    const request = incoming as unknown as PageRequest
    request.searchParams = readTarget(request.originalUrl).searchParams
    request.language = languageOf(request, response)
    next()
  })
  return app
}

function withTexts(request: Request, pages: Pages): { t: Translate; language: Language } {
  const { language } = request as unknown as PageRequest
  return { t: pages.translate(language), language }
}

/** What somebody comes for, each with the page that is the place for it. */
function waysIn(links: readonly RoomLink[], room: Room, request: Request) {
  const { language } = request as unknown as PageRequest
  return links.flatMap(({ path, text, about }) =>
    about === undefined
      ? []
      : [{ href: `/r/${room.name}${path}`, text: text[language], about: about[language] }],
  )
}
