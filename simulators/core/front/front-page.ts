// The bench's first page: its rooms, what people come for, and a form that makes one more.
import { join } from 'node:path'
import type { ErrorRequestHandler, Express, Request, Response } from 'express'
import { createPages } from '../pages.ts'
import { assets } from './asset-files.ts'
import { createLostPage } from './lost.ts'
import { type PageRequest, pageApp, withTexts } from './page-app.ts'
import { formIn, MOST_MADE_HERE, type NewRoom, readForm, readNewRoom } from './room-forms.ts'
import { type RoomPages, waysIn } from './room-links.ts'
import type { RoomsShown } from './rooms-shown.ts'
import { texts } from './texts.ts'

/** Stands for what only the process that has the room knows. */
const ELSEWHERE = '–'

export function frontPage(
  rooms: RoomsShown,
  links: RoomPages['links'],
  refused: ErrorRequestHandler,
): Express {
  const pages = createPages({ views: join(import.meta.dirname, 'views'), texts, name: 'front', base: '' })
  const app = pageApp()
  app.use('/assets', assets())

  async function showFront(request: Request, response: Response, asked: NewRoom = { name: '' }) {
    const names = await rooms.names()
    const demo = names.find((name) => name === 'demo')
    const { t, language } = withTexts(request, pages)
    pages.render(
      request as unknown as PageRequest,
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
        most: names.length >= MOST_MADE_HERE ? MOST_MADE_HERE : undefined,
      },
      { title: 'front.title', status: asked.error === undefined ? 200 : 422 },
    )
  }
  app.get('/', (request, response) => showFront(request, response))
  app.post('/', readForm, async (request, response) => {
    const form = formIn(request)
    const taken = await rooms.names()
    const asked = readNewRoom(form, taken, rooms.namesRealPerson)
    if (asked.error !== undefined || taken.length >= MOST_MADE_HERE)
      return showFront(request, response, { error: 'new.full', ...asked })
    if (!(await rooms.create(asked.name)))
      return showFront(request, response, { ...asked, error: 'new.taken' })
    response.redirect(303, `/r/${asked.name}/`)
  })
  app.use(createLostPage())
  app.use(refused)
  return app
}
