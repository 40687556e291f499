// The guide's page in the room of a run: `/r/<room>/guide`. It asks, waits for evidence and moves on by itself.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import express, { type Express, type Request, type Response } from 'express'
import { createNaming } from '#scenarios/names.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import { createLostPage } from '#simulators/core/front/lost.ts'
import { forPage, type PageRequest, pageApp } from '#simulators/core/front/page-app.ts'
import { refusedPage } from '#simulators/core/front/refused-page.ts'
import { formIn } from '#simulators/core/front/room-forms.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { createFollowers, type Followers } from '#simulators/core/pages/followers.ts'
import { createPages } from '#simulators/core/pages/pages.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { namesRealPerson } from '../names-real-person.ts'
import { pageFiles } from '../pages/page-files.ts'
import { appPerRoom } from '../pages/room-app.ts'
import { sendDocument } from '../pages/send-document.ts'
import type { Ending } from './ending.ts'
import type { Guide } from './guide.ts'
import { guideView } from './guide-view.ts'
import { AnswerRefused, readAnswer } from './read-answer.ts'
import { texts } from './texts.ts'

const here = import.meta.dirname

export interface GuidePagesOptions {
  readonly guide: Guide
  readonly plan: readonly Scenario[]
  /** What the run came to, once it has been judged. */
  readonly ending: () => Ending | undefined
  /** Told of faults of the pages. */
  readonly failed: (problem: unknown) => void
}

export function createGuidePages(options: GuidePagesOptions): RoomPages {
  const answer = appPerRoom((room) => guideApp(room, options))
  const followers = createFollowers()
  return {
    links: [{ path: '/guide', text: { nb: 'Veiledet gjennomgang', en: 'Guided run' } }],
    handle(room, request, response, path) {
      if (path !== '/guide' && !path.startsWith('/guide/')) return false
      if (path === '/guide/stream') tellChanges(options.guide, followers, request, response)
      else answer(room, request, response)
      return true
    },
  }
}

function guideApp(room: Room, { guide, plan, ending, failed }: GuidePagesOptions): Express {
  const base = `/r/${room.name}`
  const pages = createPages({ views: join(here, 'views'), texts, name: 'guide', base })
  const named = createNaming(room.seed)
  const app = pageApp()

  function show(request: PageRequest, response: Response, refusal?: { key: string; form: URLSearchParams }) {
    const { language } = request
    pages.render(
      request,
      response,
      'guide',
      {
        ...guideView({ state: guide.state(), plan, language, named, ending: ending() }),
        addresses: room.addresses,
        refusal: refusal?.key,
        given: Object.fromEntries(refusal?.form ?? []),
        assets: `${base}/guide`,
        styles: ['guide.css'],
        scripts: ['guide.js'],
      },
      // Asking back is no fault of the person's.
      { title: 'guide.title', ...(refusal?.key.startsWith('guide.refused.') && { status: 400 }) },
    )
  }

  app.get(
    `${base}/guide`,
    forPage((request, response) => show(request, response)),
  )

  app.post(
    `${base}/guide`,
    express.text({ type: () => true, limit: '64kb' }),
    forPage((request, response) => {
      const form = formIn(request)
      try {
        const { question, answer } = readAnswer(form, namesRealPerson)
        const doubt = form.get('sure') === 'yes' ? undefined : guide.doubt(question, answer.kind)
        if (doubt) throw new AnswerRefused(`guide.doubt.${doubt}`)
        // An answer to a question that the evidence has answered meanwhile is no fault of the person's.
        guide.answer(question, answer)
        response.redirect(303, `${base}/guide#now`)
      } catch (error) {
        if (!(error instanceof AnswerRefused)) throw error
        show(request, response, { key: error.text, form })
      }
    }),
  )

  app.get(`${base}/guide/report`, (request, response, next) => {
    const html = ending()?.report((request as Request as PageRequest).language)
    if (html === undefined) return next()
    sendDocument(response, html)
  })

  app.get(
    `${base}/guide/:file`,
    pageFiles(...['guide.css', 'guide.js'].map((name) => join(here, 'assets', name))),
  )
  app.use(createLostPage(room.name))
  app.use(refusedPage(failed))
  return app
}

function tellChanges(
  guide: Guide,
  followers: Followers,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!followers.admit(request, response)) return
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  response.write(': guide\n\n')
  const leave = guide.subscribe(() => {
    // Whoever has not read the last word of it needs no other.
    if (!response.writableNeedDrain && !response.writableEnded) response.write('data: changed\n\n')
  })
  response.on('close', leave)
}
