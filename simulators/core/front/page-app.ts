// What the front page and the rooms' own pages are served with.
import express, { type Request } from 'express'
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
  app.use((incoming, response, next) => {
    const request = incoming as unknown as PageRequest
    request.searchParams = readTarget(request.originalUrl).searchParams
    request.language = languageOf(request, response)
    next()
  })
  return app
}

export function withTexts(request: Request, pages: Pages): { t: Translate; language: Language } {
  const { language } = request as unknown as PageRequest
  return { t: pages.translate(language), language }
}
