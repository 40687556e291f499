// The pages that are no simulator's: the list of rooms, a room's own page with its live board, the fidelity cards.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Express, Request, Response } from 'express'
import { createFollowers, type Followers } from '../pages/followers.ts'
import type { Room } from '../room/room.ts'
import { frontPage } from './front-page.ts'
import { lineInNorwegian } from './line-in-norwegian.ts'
import { refusedPage } from './refused-page.ts'
import type { RoomPages } from './room-links.ts'
import { roomPages } from './room-page.ts'
import type { RoomsShown } from './rooms-shown.ts'
import { streamJournal } from './stream.ts'

export interface Front {
  /** Pages outside rooms. */
  outside(request: IncomingMessage, response: ServerResponse): void
  /** True when the path below the room is one of the room's own pages, and has been answered. */
  inside(room: Room, request: IncomingMessage, response: ServerResponse, path: string): boolean
}

/** @param report told of faults of ours; the visitor hears only that there was one. */
export function createFront(rooms: RoomsShown, report: (problem: unknown) => void, more?: RoomPages): Front {
  const refused = refusedPage(report)
  const links = more?.links ?? []
  const app = frontPage(rooms, links, refused)

  const ofRoom = new WeakMap<Room, Express>()
  function pagesOf(room: Room): Express {
    const known = ofRoom.get(room) ?? roomPages({ room, links, refused })
    ofRoom.set(room, known)
    return known
  }

  const ofLive = new WeakMap<Room, Followers>()
  function followersOf(room: Room): Followers {
    const known = ofLive.get(room) ?? createFollowers({ until: room.closed })
    ofLive.set(room, known)
    return known
  }

  return {
    outside: (request, response) => void app(request as Request, response as Response),
    inside(room, request, response, path) {
      if (more?.handle(room, request, response, path)) return true
      if (path === '/live') {
        if (!followersOf(room).admit(request, response)) return true
        const inNorwegian = request.url?.endsWith('?lang=nb') === true
        streamJournal(room.journal, 0, request, response, {
          last: 100,
          ...(inNorwegian && { shown: lineInNorwegian }),
        })
        return true
      }
      if (path !== '/' && path !== '/fidelity' && path !== '/messages' && !path.startsWith('/assets/'))
        return false
      pagesOf(room)(request as Request, response as Response)
      return true
    },
  }
}
