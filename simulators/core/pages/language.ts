// Which language a page is shown in: asked for in the address, remembered in a cookie, or the browser's wish.
import type { Request, Response } from 'express'
import type { Language } from '../simulator.ts'

const COOKIE = 'testbenk-lang'
const REMEMBERED = new RegExp(`(?:^|;\\s*)${COOKIE}=(nb|en)`)

export function languageOf(
  request: Request & { searchParams: URLSearchParams },
  response: Response,
): Language {
  const asked = request.searchParams.get('lang')
  if (asked === 'nb' || asked === 'en') {
    response.cookie(COOKIE, asked, { path: '/', sameSite: 'lax' })
    return asked
  }
  const { cookie, 'accept-language': wishes } = request.headers
  const remembered = cookie === undefined ? undefined : REMEMBERED.exec(cookie)?.[1]
  if (remembered === 'nb' || remembered === 'en') return remembered
  // Programs have no wish, and pay for no choice.
  if (wishes === undefined) return 'nb'
  return request.acceptsLanguages('nb', 'no', 'nn', 'en') === 'en' ? 'en' : 'nb'
}
