// Tells open pages that a room's journal has grown, so that they can fetch themselves anew.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createFollowers } from '#simulators/core/pages/followers.ts'
import type { Room } from '#simulators/core/room/room.ts'

/** A working EPJ makes many calls at once; the pages are told once they have settled. */
const SETTLE_MS = 400

type Tell = (request: IncomingMessage, response: ServerResponse) => void

export function createTellChanges(): (room: Room, ...call: Parameters<Tell>) => void {
  const ofRooms = new WeakMap<Room, Tell>()
  return (room, request, response) => {
    const tell = ofRooms.get(room) ?? tellChangesOf(room)
    ofRooms.set(room, tell)
    tell(request, response)
  }
}

/** One watch for all who follow, while anybody does. */
function tellChangesOf({ journal, closed }: Room): Tell {
  const followers = createFollowers({ until: closed })
  let waiting: NodeJS.Timeout | undefined
  let unwatch: (() => void) | undefined

  function watch(): () => void {
    return journal.subscribe((_line, seq) => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        followers.tell(`data: ${seq}\n\n`)
      }, SETTLE_MS)
    })
  }

  function left(): void {
    if (followers.size > 0) return
    clearTimeout(waiting)
    waiting = undefined
    unwatch?.()
    unwatch = undefined
  }

  return (request, response) => {
    if (!followers.admit(request, response)) return
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.write(': following\n\n')
    unwatch ??= watch()
    response.on('close', left)
  }
}
