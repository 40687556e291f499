// Hands a request to the replica that owns the room, byte for byte, and its answer back. The other side listens on an
// internal address and knows its peers by a secret that is taken out again before anything is recorded.
import { hash, timingSafeEqual } from 'node:crypto'
import { type Agent, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { addressOf, cameFrom } from '../pages/visitor.ts'
import type { PartBodies } from '../server/part-body.ts'

const SECRET_HEADER = 'x-testbenk-peer'
/** Who asked: a peer would take all of them for this process. */
const VISITOR_HEADER = 'x-testbenk-visitor'
/** As in a room: what is larger is refused there. */
const MAX_BUFFERED = 8 * 1024 * 1024

export interface Peer {
  readonly host: string
  readonly port: number
  readonly secret: string
  readonly agent: Agent
  /** Calls `gone` when the peer stands still. Returns how to end the watch. */
  readonly watch: (gone: () => void) => () => void
}

/** The peer was never reached: the call can be made again elsewhere. */
export class PeerGone extends Error {
  override readonly name = 'PeerGone'
}

/** The peer has the call and stands still: nobody knows whether it was done. */
export class PeerSilent extends Error {
  override readonly name = 'PeerSilent'
}

/**
 * @throws PeerGone when nothing of the request has reached the peer.
 * @throws PeerSilent when nothing of an answer has come, and nothing will.
 */
export function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  { host, port, secret, agent, watch }: Peer,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const visitor = addressOf(incoming) ?? ''
    const headers = [...sendable(incoming), SECRET_HEADER, secret, VISITOR_HEADER, visitor]
    const outgoing = send({ host, port, method: incoming.method, path: incoming.url, headers, agent })
    let reached = false
    const hungUp = () => outgoing.destroy()
    response.once('close', hungUp)
    let silent = false
    const unwatch = watch(() => {
      silent = true
      response.off('close', hungUp)
      outgoing.destroy()
      if (response.headersSent) response.destroy()
      else reject(new PeerSilent('the peer stands still'))
    })
    outgoing.once('close', unwatch)
    outgoing.on('socket', (socket) => {
      reached = !socket.connecting
      if (!reached)
        socket.once('connect', () => {
          reached = true
        })
    })
    outgoing.once('error', (problem: NodeJS.ErrnoException) => {
      response.off('close', hungUp)
      if (silent) return
      if (!reached && !response.headersSent) return reject(new PeerGone(problem.message))
      // It may have been done there or not; the client is not told that it was.
      response.destroy()
      resolve()
    })
    outgoing.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders)
      answer.pipe(response)
      answer.once('error', () => response.destroy())
      response.once('close', () => {
        answer.destroy()
        resolve()
      })
    })
    // Written as it came, chunked or not: the headers say which, and they are the client's own.
    outgoing.end(body)
  })
}

/** Node does not send a request that announces trailers and has no chunks to put them behind. */
function sendable({ rawHeaders, headers }: IncomingMessage): readonly string[] {
  if (headers.trailer === undefined || headers['transfer-encoding'] !== undefined) return rawHeaders
  const isTrailer = (index: number) => rawHeaders[index - (index % 2)]?.toLowerCase() === 'trailer'
  return rawHeaders.filter((_, index) => !isTrailer(index))
}

/** A body in one piece, so that it can be sent again to another peer; undefined when the client hung up. */
export function buffered(
  incoming: IncomingMessage,
  bodies: PartBodies,
): Promise<Buffer | 'too large' | undefined> {
  return new Promise((resolve) => {
    const body = bodies.begin(incoming)
    const take = (chunk: Buffer) => {
      if (body.size + chunk.length <= MAX_BUFFERED) {
        body.add(chunk)
        return
      }
      incoming.off('data', take).pause()
      body.drop()
      resolve('too large')
    }
    const lost = () => {
      body.drop()
      resolve(undefined)
    }
    incoming.on('data', take)
    incoming.once('end', () => resolve(body.take()))
    incoming.once('close', lost)
    incoming.once('error', lost)
  })
}

/** Takes what the peer has added out of its request; false when the secret is not right. */
export function admitPeer(incoming: IncomingMessage, secret: string): boolean {
  const admitted = isSame(takenOut(incoming, SECRET_HEADER).join(), secret)
  // What the client itself says stands before.
  const visitor = takenOut(incoming, VISITOR_HEADER).at(-1)
  if (admitted && visitor) cameFrom(incoming, visitor)
  return admitted
}

function takenOut({ headers, rawHeaders }: IncomingMessage, name: string): readonly string[] {
  const values: string[] = []
  delete headers[name]
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.toLowerCase() === name) {
      values.push(...rawHeaders.splice(index, 2).slice(1))
      index -= 2
    }
  return values
}

/** Takes as long for a wrong text as for the right one. */
function isSame(said: string, secret: string): boolean {
  const digest = (text: string) => hash('sha256', text, 'buffer')
  return timingSafeEqual(digest(said), digest(secret))
}
