// A journal as server-sent events: what is there, then what comes, until the reader leaves.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Journal } from '../journal.ts'

/** A reader that takes nothing for this many bytes is cut off; it can come back with `Last-Event-ID`. */
const MAX_BACKLOG = 4 * 1024 * 1024
const HEARTBEAT_MS = 15_000

export function streamJournal(
  journal: Journal,
  after: number,
  request: IncomingMessage,
  response: ServerResponse,
  options: { readonly last?: number } = {},
): void {
  const resumed = Number(request.headers['last-event-id'])
  const newest = journal.head().events
  const start = Number.isInteger(resumed) && resumed > 0 ? resumed : after
  const from = options.last === undefined ? start : Math.max(start, newest - options.last)

  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-content-type-options': 'nosniff',
  })
  const send = (line: string, seq: number) => {
    response.write(`id: ${seq}\ndata: ${line}\n\n`)
    if (response.writableLength > MAX_BACKLOG) response.destroy()
  }
  response.write(': testbenk journal\n\n')
  for (const line of journal.lines(from, Number.MAX_SAFE_INTEGER)) send(line, seqOf(line))
  const leave = journal.subscribe(send)
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS)
  heartbeat.unref()
  response.on('close', () => {
    clearInterval(heartbeat)
    leave()
  })
}

function seqOf(line: string): number {
  return Number(/"seq":(\d+)/.exec(line)?.[1] ?? 0)
}
