// The bench's first page: its rooms, what people come for, and a form that makes one more.
import { join } from 'node:path'
import type { ErrorRequestHandler, Express, Response } from 'express'
import { createPages } from '../pages/pages.ts'
import { assets } from './asset-files.ts'
import { createLostPage } from './lost.ts'
import { forPage, type PageRequest, pageApp, withTexts } from './page-app.ts'
import { formIn, MOST_MADE_HERE, type NewRooms, readForm, readNewRooms } from './room-forms.ts'
import { type RoomPages, waysIn } from './room-links.ts'
import type { RoomsShown } from './rooms-shown.ts'
import { texts } from './texts.ts'

/** Stands for what only the process that has the room knows. */
const ELSEWHERE = '–'
const NOTHING_ASKED: NewRooms = { name: '', count: '1', names: [] }

export function frontPage(
  rooms: RoomsShown,
  links: RoomPages['links'],
  refused: ErrorRequestHandler,
): Express {
  const pages = createPages({ views: join(import.meta.dirname, 'views'), texts, name: 'front', base: '' })
  const app = pageApp()
  app.use('/assets', assets())

  async function showFront(request: PageRequest, response: Response, asked: NewRooms = NOTHING_ASKED) {
    const names = await rooms.names()
    const demo = names.find((name) => name === 'demo')
    const { t, language } = withTexts(request, pages)
    pages.render(
      request,
      response,
      'index',
      {
        rooms: names.map((name) => {
          const room = rooms.get(name)
          if (!room) return { name, profile: ELSEWHERE, events: ELSEWHERE }
          return { name, profile: t(`profile.${room.profile}`), events: room.journal.counters().events }
        }),
        elsewhere: names.some((name) => !rooms.get(name)) ? ELSEWHERE : undefined,
        demo,
        ways: demo ? waysIn(links, demo, language) : [],
        lasting: rooms.lasting,
        asked,
        made: /[?&]made=(\d{1,2})(?:&|$)/.exec(request.originalUrl)?.[1],
        left: MOST_MADE_HERE - names.length,
        most: names.length >= MOST_MADE_HERE ? MOST_MADE_HERE : undefined,
      },
      { title: 'front.title', status: asked.error === undefined ? 200 : 422 },
    )
  }

  async function makeRooms(request: PageRequest, response: Response): Promise<void> {
    const form = formIn(request)
    const taken = await rooms.names()
    const asked = readNewRooms(form, taken, rooms.namesRealPerson)
    if (asked.error !== undefined) return showFront(request, response, asked)
    for (const name of asked.names) {
      if (await rooms.create({ name, seed: asked.name })) continue
      return showFront(request, response, { ...asked, error: 'new.taken', said: { room: name } })
    }
    const [only, ...more] = asked.names
    response.redirect(303, more.length === 0 ? `/r/${only}/` : `/?made=${asked.names.length}#rooms`)
  }

  app.get('/', forPage(showFront))
  app.post('/', readForm, forPage(makeRooms))
  app.use(createLostPage())
  app.use(refused)
  return app
}
