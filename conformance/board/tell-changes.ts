// Tells an open page that the room's journal has grown, so that it can fetch itself anew.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Room } from '#simulators/core/room.ts'

/** A working EPJ makes many calls at once; the page is told once they have settled. */
const SETTLE_MS = 400

export function tellChanges(room: Room, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  response.write(': following\n\n')
  let waiting: NodeJS.Timeout | undefined
  const leave = room.journal.subscribe((_line, seq) => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      response.write(`data: ${seq}\n\n`)
    }, SETTLE_MS)
  })
  request.on('close', () => {
    clearTimeout(waiting)
    leave()
  })
}
