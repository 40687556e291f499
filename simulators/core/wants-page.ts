// A person who has come to an address that is not there gets a page; a program gets JSON.
import type { IncomingMessage } from 'node:http'

export function wantsPage({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html')
}
