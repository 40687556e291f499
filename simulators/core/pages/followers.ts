// Who follows a page that tells what happens. Each keeps a connection, and what was not yet read from it: there is an
// end to how many may.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressOf, visitorAt } from './visitor.ts'

export interface Followers {
  /**
   * One that is admitted may be ended later, to make room: nothing is to be written to it then (`writableEnded`).
   * False: there are too many, or the request is none to follow by, and this one has been told so, unless it is gone.
   */
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
  const all = new Map<ServerResponse, string>()
  until?.addEventListener('abort', () => {
    for (const response of all.keys()) response.end()
    // One that does not read stays connected for a while, and nothing may be written behind an end.
    all.clear()
  })
  return {
    admit(request, response) {
      if (request.method !== 'GET') {
        answerAtOnce(request, response)
        return false
      }
      // Who has hung up meanwhile will not hang up once more, and would keep a place for ever.
      if (response.destroyed) return false
      const visitor = visitorAt(addressOf(request))
      const yielding = all.size < most ? undefined : whoYieldsTo(visitor, all)
      if (all.size >= most && !yielding) {
        refuse(request, response, most)
        return false
      }
      if (yielding) {
        all.delete(yielding)
        // One that does not read would never come to its end.
        if (yielding.writableNeedDrain) yielding.destroy()
        else yielding.end()
      }
      all.set(response, visitor)
      response.on('close', () => all.delete(response))
      return true
    },
    tell(text) {
      for (const response of all.keys()) if (!response.writableNeedDrain) response.write(text)
    },
    get size() {
      return all.size
    },
  }
}

/**
 * One visitor must not keep all others out: the longest connected of whoever has most yields its place, unless the newcomer
 * would have as many then. Whoever is behind the same address shares a place there, and first come are first served.
 * @param all in the order in which they came.
 */
function whoYieldsTo(newcomer: string, all: ReadonlyMap<ServerResponse, string>): ServerResponse | undefined {
  const counts = new Map<string, number>()
  for (const visitor of all.values()) counts.set(visitor, (counts.get(visitor) ?? 0) + 1)
  const [greediest, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  if (most <= (counts.get(newcomer) ?? 0) + 1) return undefined
  for (const [response, visitor] of all) if (visitor === greediest) return response
  return undefined
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
