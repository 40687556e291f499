// A journal as server-sent events: what is there, then what comes, until the reader leaves. A reader is no more than
// a place in the journal: one that takes nothing costs nothing, and goes on where it was.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Journal } from '../journal/journal.ts'

const HEARTBEAT_MS = 15_000

export function streamJournal(
  journal: Journal,
  after: number,
  request: IncomingMessage,
  response: ServerResponse,
  options: { readonly last?: number; readonly shown?: (line: string) => string } = {},
): void {
  const { shown = (line: string) => line } = options
  const start = placeAfter(request.headers['last-event-id'], journal) ?? after
  let sent = options.last === undefined ? start : Math.max(start, journal.head().events - options.last)
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
    while (flowing && !response.destroyed && !response.writableEnded) {
      const [line] = journal.lines(sent, 1)
      if (line === undefined) return
      sent = seqOf(line)
      write(`id: ${sent}-${markOf(line)}\ndata: ${shown(line)}\n\n`)
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

/**
 * The place of the last event that a reader had; nothing when it is of another journal: of a room of this name that is no
 * more, or of this one before it was reset. Both count from 1.
 */
function placeAfter(last: string | string[] | undefined, journal: Journal): number | undefined {
  const [, number, mark] = /^(\d{1,15})(?:-([0-9a-f]+))?$/.exec(String(last)) ?? []
  const seq = Number(number)
  if (number === undefined || seq < 1 || seq > journal.head().events) return undefined
  const [line = ''] = journal.lines(seq - 1, 1)
  // One that is forgotten cannot be compared; of what is left nothing is missed then.
  const isAnother = mark !== undefined && seqOf(line) === seq && markOf(line) !== mark
  return isAnother ? undefined : seq
}

function seqOf(line: string): number {
  return Number(/"seq":(\d+)/.exec(line)?.[1] ?? 0)
}

/** The beginning of the line's hash, which is its end. */
function markOf(line: string): string {
  return line.slice(-66, -50)
}
