// A person who has come to an address that is not there gets a page; a program gets JSON.
import type { IncomingMessage } from 'node:http'

export function wantsPage({
  method,
  headers: { accept = '', 'user-agent': agent = '' },
}: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  if (method !== 'GET' || !accept.includes('text/html')) return false
  return !accept.startsWith(JAVA) && !agent.includes(DELPHI)
}

/** What Java's HttpURLConnection, and the libraries upon it, send when nobody has told them what to accept. */
const JAVA = 'text/html, image/gif, image/jpeg'
/** Delphi's Indy says by itself that it takes what a browser takes, word for word, and which library it is. */
const DELPHI = 'Indy Library'
