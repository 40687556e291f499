// Which language a page is shown in: asked for in the address, remembered in a cookie, or the browser's wish.
import type { Request, Response } from 'express'
import type { Language } from './simulator.ts'

const COOKIE = 'testbenk-lang'

export function languageOf(
  request: Request & { searchParams: URLSearchParams },
  response: Response,
): Language {
  const asked = request.searchParams.get('lang')
  if (asked === 'nb' || asked === 'en') {
    response.cookie(COOKIE, asked, { path: '/', sameSite: 'lax' })
    return asked
  }
  const remembered = new RegExp(`(?:^|;\\s*)${COOKIE}=(nb|en)`).exec(request.headers.cookie ?? '')?.[1]
  if (remembered === 'nb' || remembered === 'en') return remembered
  return request.acceptsLanguages('nb', 'no', 'nn', 'en') === 'en' ? 'en' : 'nb'
}
