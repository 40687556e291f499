// Ends a connection on which more is said than was read. Cut while the caller still sends, it would be reset, and a caller
// that sends all before it reads would never see its answer: what is on the way is thrown away first.
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Nothing has come for so long: the caller has stopped sending. */
const QUIET_MS = 1_000
/** Who never stops is cut off after half a minute, or so many bytes. */
const MOST_LOOKS = 30
const MOST_BYTES = 64 * 1024 * 1024

interface Lingering {
  readonly bytesRead: number
  destroy(): unknown
  once(event: 'close', closed: () => void): unknown
  off(event: 'close', closed: () => void): unknown
}

/** @returns how to leave the connection open after all */
export function lingerThenClose(socket: Lingering): () => void {
  const most = socket.bytesRead + MOST_BYTES
  let seen = socket.bytesRead
  let looks = 0
  const timer = setInterval(() => {
    const { bytesRead } = socket
    looks += 1
    if (bytesRead > seen && bytesRead < most && looks < MOST_LOOKS) seen = bytesRead
    else {
      leave()
      socket.destroy()
    }
  }, QUIET_MS).unref()
  const leave = () => {
    clearInterval(timer)
    socket.off('close', leave)
  }
  socket.once('close', leave)
  return leave
}

/** For an answer to a body that was not read to its end. When that comes, the caller may use the connection again. */
export function closeAfterAnswer(request: IncomingMessage, response: ServerResponse): void {
  // Without the header `connection: close`: Node would cut the connection at once.
  response.once('finish', () => {
    // What has come whole has perhaps been read to its end already, and will not tell of that once more.
    if (!request.complete) request.once('end', lingerThenClose(request.socket))
    request.resume()
  })
}
