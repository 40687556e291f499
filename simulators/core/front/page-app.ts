// What the front page and the rooms' own pages are served with.
import express, { type Request, type Response } from 'express'
import { readTarget } from '../call/target.ts'
import { languageOf } from '../pages/language.ts'
import type { Pages, Translate } from '../pages/pages.ts'
import type { Language } from '../simulator.ts'

export type PageRequest = Request & { language: Language; searchParams: URLSearchParams }

export function pageApp(): express.Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.use((request, response, next) => {
    asPageRequest(request, response)
    next()
  })
  return app
}

/** Reads query and language, with which every page is made. */
export function asPageRequest(request: Request, response: Response): PageRequest {
  const { searchParams } = readTarget(request.originalUrl)
  const asked = Object.assign(request, { searchParams })
  return Object.assign(asked, { language: languageOf(asked, response) })
}

/** A handler within a `pageApp`, which has read language and query before it is called. */
export function forPage<R extends PageRequest = PageRequest>(
  handle: (request: R, response: Response) => void | Promise<void>,
): (request: Request, response: Response) => void | Promise<void> {
  return (request, response) => handle(request as R, response)
}

export function withTexts({ language }: PageRequest, pages: Pages): { t: Translate; language: Language } {
  return { t: pages.translate(language), language }
}
