// A request's body, read within bounds: of one that is too large the entry has the size and the hash.
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { PartBodies } from '../server/part-body.ts'
import { type BodyTaker, StraightRequest } from '../server/straight-request.ts'

export const MAX_BODY = 1024 * 1024
/** What is read of an oversized body before the connection is closed. */
const MAX_DRAIN = 8 * 1024 * 1024

/** A request's body: its bytes, or, over the limit, only its size and hash. */
export interface TakenBody {
  readonly bytes: Buffer
  readonly tooLarge?: { readonly bytes: number; readonly sha256: string }
  /** There was more than is ever read: the connection must be closed after the answer. */
  readonly unread?: true
}

/** Reads a body within bounds, and hands it on; nothing when the client hung up first. */
export function takeBody(
  request: IncomingMessage,
  bodies: PartBodies,
  taken: (body: TakenBody | undefined) => void,
): void {
  const taker = createTaker(request, bodies, taken)
  request.on('data', taker.chunk)
  request.on('end', taker.end)
  request.on('close', taker.lost)
  request.on('error', taker.lost)
}

/** The same without a stream, where that can be. */
export function takeBodyStraight(
  request: IncomingMessage,
  bodies: PartBodies,
  taken: (body: TakenBody | undefined) => void,
): void {
  const straight =
    request instanceof StraightRequest && request.takeStraight(createTaker(request, bodies, taken))
  if (!straight) takeBody(request, bodies, taken)
}

function createTaker(
  request: IncomingMessage,
  bodies: PartBodies,
  taken: (body: TakenBody | undefined) => void,
): BodyTaker {
  const body = bodies.begin(request)
  let size = 0
  let digest: ReturnType<typeof createHash> | undefined
  let handedOn = false

  function handOn(whole: TakenBody | undefined): void {
    if (handedOn) return
    handedOn = true
    taken(whole)
  }
  function done(unread: boolean): void {
    if (digest)
      handOn({
        bytes: Buffer.alloc(0),
        tooLarge: { bytes: size, sha256: digest.digest('hex') },
        ...(unread && { unread }),
      })
    else handOn({ bytes: body.take() })
  }

  return {
    chunk(chunk) {
      if (handedOn) return false
      size += chunk.length
      if (!digest && size > MAX_BODY) digest = createHash('sha256').update(body.take())
      if (digest) digest.update(chunk)
      else body.add(chunk)
      if (size > MAX_DRAIN) {
        request.pause()
        request.removeAllListeners('data')
        done(true)
      }
      return !handedOn
    },
    // After a body that was not read to its end this comes too, and has nothing more to say.
    end() {
      if (size <= MAX_DRAIN) done(false)
    },
    lost() {
      body.drop()
      handOn(undefined)
    },
  }
}
