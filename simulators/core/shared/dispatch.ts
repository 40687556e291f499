// Where a request for a room goes in a process that is one of several: to the room when it is here, else to its owner.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { holdBack } from '../journal/hold-back.ts'
import { ProblemError } from '../problem.ts'
import type { Room } from '../room/room.ts'
import { closeAfterAnswer } from '../server/linger.ts'
import type { Fleet, Place } from './fleet.ts'
import { admitPeer, buffered, forward, PeerGone, PeerSilent } from './forward.ts'

/** A room whose owner has died is away until its lease has run out; so long a request waits for it. */
const TRIES = 40
const WAIT_MS = 200

export type Serve = (
  room: Room | undefined,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>

/** @param serve answers a room that is here, or says that there is none. */
export async function dispatch(
  fleet: Fleet,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  serve: Serve,
): Promise<void> {
  let body: Buffer | undefined
  for (let tries = 0; tries < TRIES; tries += 1) {
    const place = await placeOf(fleet, name, response)
    // Who has hung up meanwhile will not hang up once more: what is begun for them would never end.
    if (!place || response.destroyed) return
    // A body that was read to be handed over has been read for good.
    if (place.at === 'here' && body === undefined) return serve(place.room, request, response)
    if (place.at === 'nowhere') return serve(undefined, request, response)
    const taken = body ?? (await buffered(request, fleet.bodies))
    if (taken === 'too large') return tooLarge(request, response)
    if (taken === undefined) return
    body = taken
    const peer = place.at === 'there' ? place.peer : fleet.self()
    try {
      return await forward(request, response, body, peer)
    } catch (problem) {
      if (problem instanceof PeerSilent) return unavailable(response, STANDS_STILL)
      if (!(problem instanceof PeerGone)) throw problem
      await sleep(WAIT_MS)
    }
  }
  unavailable(response, MOVING)
}

/** Undefined when that cannot be known now, which the caller has been told. */
async function placeOf(fleet: Fleet, name: string, response: ServerResponse): Promise<Place | undefined> {
  try {
    return await fleet.place(name)
  } catch (problem) {
    if (!(problem instanceof ProblemError)) throw problem
    unavailable(response, problem.message)
    return undefined
  }
}

/** A peer's request: it is for a room that is here, or that was here a moment ago. */
export async function dispatchFromPeer(
  fleet: Fleet,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  serve: Serve,
): Promise<void> {
  const place = await placeOf(fleet, name, response)
  // As above: who has hung up meanwhile will not do so once more.
  if (!place || response.destroyed) return
  if (place.at === 'there') unavailable(response, MOVING)
  else await serve(place.at === 'here' ? place.room : undefined, request, response)
}

/** False: it was no peer, and has been told so. */
export function isPeer(fleet: Fleet, request: IncomingMessage, response: ServerResponse): boolean {
  if (admitPeer(request, fleet.secret)) return true
  response.writeHead(403).end()
  return false
}

/** Lets an answer of the control API leave when what it did is kept. */
export function holdUntilKept(room: Room, response: ServerResponse): void {
  holdBack(response, ({ body }, release) => {
    room.settled().then(
      () => release(body),
      () => response.destroy(),
    )
  })
}

const STANDS_STILL =
  'The replica that has the room does not answer, and nobody knows whether it did what was asked; try again in a moment.'
const MOVING = 'The room is moving to another replica; try again in a moment.'

function tooLarge(request: IncomingMessage, response: ServerResponse): void {
  closeAfterAnswer(request, response)
  response.writeHead(413, { 'content-type': 'application/json' })
  response.end(`${JSON.stringify({ error: 'The body is larger than 8 MiB.' })}\n`)
}

function unavailable(response: ServerResponse, error: string): void {
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' })
  response.end(`${JSON.stringify({ error })}\n`)
}
