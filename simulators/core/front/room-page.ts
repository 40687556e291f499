// A room's own pages: its addresses and journal, its post, its fidelity cards.
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Response } from 'express'
import { momentIn } from '../pages/dates.ts'
import { createPages } from '../pages/pages.ts'
import type { Room } from '../room/room.ts'
import { addressRows } from './address-rows.ts'
import { sendAsset } from './asset-files.ts'
import { createLostPage } from './lost.ts'
import { forPage, type PageRequest, pageApp, withTexts } from './page-app.ts'
import { formIn, readForm } from './room-forms.ts'
import { type RoomPages, waysIn } from './room-links.ts'
import { texts } from './texts.ts'

interface RoomPagesParts {
  readonly room: Room
  readonly links: RoomPages['links']
  readonly refused: ErrorRequestHandler
}

export function roomPages({ room, links, refused }: RoomPagesParts): express.Express {
  const base = `/r/${room.name}`
  const pages = createPages({ views: join(import.meta.dirname, 'views'), texts, name: 'room', base })

  function showRoom(request: PageRequest, response: Response, status = 200): void {
    const { t, language } = withTexts(request, pages)
    pages.render(
      request,
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
        ways: waysIn(links, room.name, language),
        links: links
          .filter(({ about }) => about === undefined)
          .map(({ path, text }) => ({ href: `${base}${path}`, text: text[language] })),
        wasReset: request.searchParams.has('reset') && status === 200,
        isRecorded: room.isRecorded,
        isRefused: status !== 200,
        scripts: ['live.js'],
        styles: ['room.css'],
      },
      { title: 'room.title', titleVars: { room: room.name }, status },
    )
  }

  async function setBack(request: PageRequest, response: Response): Promise<void> {
    const isSure = formIn(request).has('sure')
    // Nobody may set back a room in which a run is recorded.
    if (room.isRecorded) return showRoom(request, response, 409)
    if (!isSure) return showRoom(request, response, 422)
    room.reset()
    await room.settled()
    response.redirect(303, `${base}/?reset`)
  }

  function showMessages(request: PageRequest, response: Response): void {
    const { language } = request
    const messages = room.messages.list().map((one) => ({ ...one, moment: momentIn(language, one.at) }))
    const data = { messages: messages.toReversed() }
    pages.render(request, response, 'messages', data, { title: 'messages.title' })
  }

  function showFidelity(request: PageRequest, response: Response): void {
    const simulators = room.simulators.map(({ name, operations }) => ({
      name,
      operations,
      counts: confidenceCounts(operations),
    }))
    const data = { simulators, styles: ['room.css'] }
    pages.render(request, response, 'fidelity', data, { title: 'fidelity.title' })
  }

  const paths = express.Router()
  paths.get('/assets/:simulator/:file', (request, response) => sendAsset(request.params, response))
  paths.get('/', forPage(showRoom))
  paths.post('/', readForm, forPage(setBack))
  paths.get('/messages', forPage(showMessages))
  paths.get('/fidelity', forPage(showFidelity))
  paths.use(createLostPage(room.name))
  const app = pageApp()
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
