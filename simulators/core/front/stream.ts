// A journal as server-sent events: what is there, then what comes, until the reader leaves. A reader is no more than
// a place in the journal: one that takes nothing costs nothing, and goes on where it was.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Journal } from '../journal.ts'

const HEARTBEAT_MS = 15_000

export function streamJournal(
  journal: Journal,
  after: number,
  request: IncomingMessage,
  response: ServerResponse,
  options: { readonly last?: number; readonly shown?: (line: string) => string } = {},
): void {
  const { shown = (line: string) => line } = options
  const resumed = Number(request.headers['last-event-id'])
  const newest = journal.head().events
  // A number that is not reached yet is from the journal of a room that was there before this one.
  const start = Number.isInteger(resumed) && resumed > 0 && resumed <= newest ? resumed : after
  let sent = options.last === undefined ? start : Math.max(start, newest - options.last)
  let flowing = true

  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-content-type-options': 'nosniff',
  })
  const write = (text: string) => {
    flowing = response.write(text)
  }
  const goOn = () => {
    while (flowing && !response.destroyed) {
      const [line] = journal.lines(sent, 1)
      if (line === undefined) return
      sent = seqOf(line)
      write(`id: ${sent}\ndata: ${shown(line)}\n\n`)
    }
  }
  write(': testbenk journal\n\n')
  goOn()
  response.on('drain', () => {
    flowing = true
    goOn()
  })
  const leave = journal.subscribe((_line, seq) => {
    // Numbers start again when the room is reset.
    if (seq <= sent) sent = seq - 1
    goOn()
  })
  const heartbeat = setInterval(() => {
    if (flowing && !response.writableEnded) write(': still here\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()
  response.on('close', () => {
    clearInterval(heartbeat)
    leave()
  })
}

function seqOf(line: string): number {
  return Number(/"seq":(\d+)/.exec(line)?.[1] ?? 0)
}
