// Who follows a page that tells what happens. Each keeps a connection, and what was not yet read from it: there is an
// end to how many may.
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Followers {
  /** False: there are too many, or the request is none to follow by, and this one has been told so. */
  admit(request: IncomingMessage, response: ServerResponse): boolean
  /** Tells all of them, but for those that have not read what they were told before. */
  tell(text: string): void
  readonly size: number
}

export interface FollowersOptions {
  readonly most?: number
  readonly until?: AbortSignal
}

/** A class with a teacher, some times over. */
const MOST = 100
const RETRY_SECONDS = 15

/** @param until when there is nothing more to follow: each hears the end then, and may look for what came after. */
export function createFollowers({ most = MOST, until }: FollowersOptions = {}): Followers {
  const all = new Set<ServerResponse>()
  until?.addEventListener('abort', () => {
    for (const response of all) response.end()
    // One that does not read stays connected for a while, and nothing may be written behind an end.
    all.clear()
  })
  return {
    admit(request, response) {
      if (request.method !== 'GET') {
        answerAtOnce(request, response)
        return false
      }
      if (all.size >= most) {
        refuse(request, response, most)
        return false
      }
      all.add(response)
      response.on('close', () => all.delete(response))
      return true
    },
    tell(text) {
      for (const response of all) if (!response.writableNeedDrain) response.write(text)
    },
    get size() {
      return all.size
    },
  }
}

/** Whoever only asks what there is (`HEAD`) would wait for ever for a stream that has no end. */
function answerAtOnce({ method }: IncomingMessage, response: ServerResponse): void {
  if (method === 'HEAD')
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    })
  else response.writeHead(405, { allow: 'GET, HEAD' })
  response.end()
}

function refuse({ headers }: IncomingMessage, response: ServerResponse, most: number): void {
  const inEnglish = headers['accept-language']?.startsWith('en') === true
  response.writeHead(503, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(RETRY_SECONDS),
  })
  response.end(
    inEnglish
      ? `${most} pages follow this room already, and there is no room for more. This page does not renew itself; it tries again in a while.`
      : `${most} sider følger dette rommet allerede, og det er ikke plass til flere. Denne siden fornyer seg ikke selv; den prøver igjen om litt.`,
  )
}
