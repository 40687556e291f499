// The pages that are no simulator's: the list of rooms, a room's own page with its live board, the fidelity cards.
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type ErrorRequestHandler, type Request, type Response } from 'express'
import { momentIn } from '../dates.ts'
import { createFollowers, type Followers } from '../followers.ts'
import { languageOf } from '../language.ts'
import { createPages, type Pages, type Translate } from '../pages.ts'
import { realCounterparts } from '../real-counterparts.ts'
import type { Room } from '../room.ts'
import type { Language, RoomAddresses } from '../simulator.ts'
import { readTarget } from '../target.ts'
import { lineInNorwegian } from './line-in-norwegian.ts'
import { createLostPage } from './lost.ts'
import { streamJournal } from './stream.ts'
import { texts } from './texts.ts'

const here = import.meta.dirname
const simulators = join(here, '..', '..')

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

export function createFront(rooms: () => readonly Room[], more?: RoomPages): Front {
  const pages = createPages({ views: join(here, 'views'), texts, name: 'front', base: '' })
  const app = bare()
  app.use('/assets', assets())
  app.get('/', (request, response) => {
    const all = rooms()
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
      },
      { title: 'front.title' },
    )
  })
  app.use(createLostPage())
  app.use(malformed)

  const ofRoom = new WeakMap<Room, express.Express>()
  function pagesOf(room: Room): express.Express {
    const known = ofRoom.get(room) ?? roomPages(room, more?.links ?? [])
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

function roomPages(room: Room, links: RoomPages['links']): express.Express {
  const base = `/r/${room.name}`
  const pages = createPages({ views: join(here, 'views'), texts, name: 'room', base })
  const app = bare()
  const paths = express.Router()
  paths.get('/assets/:simulator/:file', (request, response) => sendAsset(request.params, response))
  paths.get('/', (request, response) => {
    const { t, language } = withTexts(request, pages)
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
        scripts: ['live.js'],
        styles: ['room.css'],
      },
      { title: 'room.title', titleVars: { room: room.name } },
    )
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
  app.use(malformed)
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

/** A path that cannot be read, such as `/assets/%zz`. Express would show a stack trace. */
const malformed: ErrorRequestHandler = (_problem, _request, response, _next) => {
  response.status(400).type('text/plain').send('The address is malformed.')
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

/** What an EPJ is given; the others are the services around it. */
const SETTINGS: ReadonlySet<keyof RoomAddresses> = new Set([
  'helseid',
  'kjernejournalApi',
  'kjernejournalInnlogging',
  'kjernejournalPortal',
  'kjernejournalKritiskInformasjon',
])

/** Those that have something to look at where they begin; the others are called by programs. */
const WITH_PAGE: ReadonlySet<keyof RoomAddresses> = new Set([
  'selvbetjening',
  'ttt',
  'altinn',
  'hpr',
  'krr',
  'folkeregisteret',
  'maskinporten',
  'helsenorge',
  'epj',
])

function addressRows(room: Room, t: Translate) {
  const rows = realCounterparts.map(([key, real]) => ({
    key,
    setting: t(`address.${key}`),
    address: room.addresses[key],
    page: WITH_PAGE.has(key) ? new URL(room.addresses[key]).pathname : undefined,
    real,
  }))
  return {
    settings: rows.filter(({ key }) => SETTINGS.has(key)),
    services: rows.filter(({ key }) => !SETTINGS.has(key)),
  }
}

/** What every page of ours is made with. */
export function assets(): express.Router {
  const router = express.Router()
  const system = (path: string) => fileURLToPath(import.meta.resolve(`@digdir/designsystemet-css${path}`))
  const files: Readonly<Record<string, string>> = {
    'designsystemet.css': system(''),
    'designsystemet-theme.css': system('/theme.css'),
    'testbenk.css': join(here, '..', 'assets', 'testbenk.css'),
    'follow.js': join(here, '..', 'assets', 'follow.js'),
    'testbenk.svg': join(here, '..', 'assets', 'testbenk.svg'),
  }
  router.get('/:file', (request, response, next) => {
    const path = Object.hasOwn(files, request.params.file) ? files[request.params.file] : undefined
    if (path === undefined) return next()
    response.sendFile(path, { maxAge: 60_000 })
  })
  return router
}

/** A file in a simulator's assets folder; the room's own are in `front`. */
function sendAsset({ simulator, file }: { simulator: string; file: string }, response: Response): void {
  const folder = simulator === 'room' ? join(here, 'assets') : join(simulators, simulator, 'assets')
  const path = join(folder, file)
  const safe =
    /^[a-z0-9-]+$/.test(simulator) && /^[a-z0-9][a-z0-9.-]*$/.test(file) && dirname(path) === folder
  if (safe && existsSync(path)) response.sendFile(path, { maxAge: 60_000 })
  else response.status(404).type('text/plain').send('No such file.')
}
