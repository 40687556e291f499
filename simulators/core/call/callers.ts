// Tells a simulator's own calls from the EPJ's: they carry a mark that is taken off before anybody sees it.
// The one thing in a room that does not follow from its seed: who knows the seed must not be able to pass for us.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface Callers {
  /** `fetch` whose calls are known as this simulator's. */
  fetchAs(name: string): typeof globalThis.fetch
  /** Who of us made a call, with the mark taken off; nothing for a call from outside, or with a false mark. */
  takeMark(request: IncomingMessage): string | undefined
}

/** The mark's header. */
export const CALLER = 'x-testbenk-caller'

/**
 * @param home address of the room. Calls to anywhere else, such as an application that is told of a log-out, are not
 * marked: whoever reads a mark can pass for us.
 * @param outside for calls to anywhere else.
 * @param reach where one of our addresses is called: a process that is one of several calls itself.
 */
export function createCallers(
  home: string,
  reach: (url: string) => string = (url) => url,
  outside: typeof globalThis.fetch = globalThis.fetch,
): Callers {
  const secret = randomBytes(16).toString('hex')
  return {
    fetchAs: (name) => (input, init) => {
      const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url
      if (!url.startsWith(`${home}/`)) return outside(input, init)
      const headers = new Headers(init?.headers)
      headers.set(CALLER, `${name}.${secret}`)
      return globalThis.fetch(input instanceof Request ? input : reach(url), { ...init, headers })
    },
    takeMark(request) {
      const mark = request.headers[CALLER]
      if (mark === undefined) return undefined
      delete request.headers[CALLER]
      for (let at = request.rawHeaders.length - 2; at >= 0; at -= 2)
        if (request.rawHeaders[at]?.toLowerCase() === CALLER) request.rawHeaders.splice(at, 2)
      const [name, said] = String(mark).split('.')
      return said === secret ? name : undefined
    },
  }
}
