// A person who has come to an address that is not there gets a page; a program gets JSON.
import type { IncomingMessage } from 'node:http'

export function wantsPage({
  method,
  headers: { accept = '' },
}: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return method === 'GET' && accept.includes('text/html') && !accept.startsWith(JAVA)
}

/** What Java's HttpURLConnection, and the libraries upon it, send when nobody has told them what to accept. */
const JAVA = 'text/html, image/gif, image/jpeg'
