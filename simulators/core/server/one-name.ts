// A browser keeps cookies for each name. Who opens the bench at 127.0.0.1 while its addresses say localhost would begin
// a log-in under one name and come back from it under the other, where nobody knows of it.
import type { IncomingMessage } from 'node:http'
import { wantsPage } from '../pages/wants-page.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
/** Browsers say so, and what EPJs show pages in (WebView2, CEF, Internet Explorer's control). */
const BROWSER = /^Mozilla\/[45]\.0 /

/**
 * Where a page is to be opened instead: the same one under the name that the room's addresses have, when both names are
 * this machine's own. Programs are answered under whatever name they call, also those that say they take HTML.
 * @param address one of the room's
 */
export function pageUnderOneName(
  request: Pick<IncomingMessage, 'method' | 'headers' | 'url'>,
  address: string,
): string | undefined {
  if (!wantsPage(request) || !BROWSER.test(request.headers['user-agent'] ?? '')) return undefined
  const ours = new URL(address)
  if (ours.protocol !== 'http:' || !LOOPBACK.includes(ours.hostname)) return undefined
  const called = (request.headers.host ?? '').toLowerCase()
  const others = LOOPBACK.filter((name) => name !== ours.hostname)
  const port = ours.port === '' ? '' : `:${ours.port}`
  return others.some((name) => called === `${name}${port}`) ? `${ours.origin}${request.url}` : undefined
}
