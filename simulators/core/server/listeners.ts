// The two listeners: the public one with all rooms, and the control API on loopback.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Request, Response } from 'express'
import { originForm } from '../call/target.ts'
import { createControl } from '../control/control.ts'
import { createFront } from '../front/front.ts'
import type { RoomPages } from '../front/room-links.ts'
import { shownRooms } from '../front/rooms-shown.ts'
import { wantsPage } from '../pages/wants-page.ts'
import type { Room } from '../room/room.ts'
import type { Rooms } from '../room/rooms.ts'
import { dispatch, dispatchFromPeer, holdUntilKept, type Serve } from '../shared/dispatch.ts'
import type { Fleet } from '../shared/fleet.ts'
import { sharedRooms } from '../shared/shared-rooms.ts'
import { createAnsweringServer, type Tls } from './answering-server.ts'
import { namesOfControl } from './control-names.ts'
import { createHostNames } from './host-names.ts'
import { listen, stop } from './listen.ts'
import { pageUnderOneName } from './one-name.ts'
import { type Below, below, controlledRoom } from './room-in-address.ts'
import { refuseStranger } from './stranger.ts'

export interface ListenOptions {
  readonly host: string
  readonly port: number
  readonly controlHost: string
  readonly controlPort: number
  /** Names the listeners answer to beside those that are always ours. */
  readonly names?: readonly string[]
  /** Set where the public listener speaks HTTPS. The control API never does. */
  readonly tls?: Tls
}

export interface Listeners {
  /** Answers a request that a peer has handed over. */
  servePeer(fleet: Fleet, request: IncomingMessage, response: ServerResponse): Promise<void>
  readonly publicPort: number
  readonly controlPort: number
  close(): Promise<void>
}

export interface ListenParts {
  readonly rooms: Rooms
  readonly version: string
  readonly options: ListenOptions
  /** Called with the public port before any request is taken, so that rooms know their addresses. */
  readonly opened: (publicPort: number) => void
  readonly report: (problem: unknown) => void
  /** Whether a text holds a number that could be a living person's. */
  readonly namesRealPerson: (text: string) => boolean
  /** Pages that somebody outside the simulators adds to rooms. */
  readonly roomPages?: RoomPages
  /** Set where this process is one of several. */
  readonly fleet?: Fleet
}

export async function openListeners({
  rooms,
  version,
  options,
  opened,
  report,
  namesRealPerson,
  roomPages,
  fleet,
}: ListenParts): Promise<Listeners> {
  const shared = fleet && sharedRooms(fleet)
  const front = createFront(shownRooms(rooms, shared, namesRealPerson), report, roomPages)
  const hostNames = createHostNames(options.names ?? [])
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const fail = (problem: unknown) => {
      report(problem)
      response.destroy()
    }
    try {
      route(request, response)?.catch(fail)
    } catch (problem) {
      fail(problem)
    }
  }
  const times = { keepAliveTimeout: 65_000, requestTimeout: 120_000 }
  const publicServer = createAnsweringServer(times, answer, options.tls)
  // `localhost` is ::1 for some clients, and not all of them try the other address when it is closed.
  const sixthServer = createAnsweringServer(times, answer, options.tls)

  function route(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
    const target = request.url ?? '/'
    const isWhole = !target.startsWith('/')
    const stranger =
      hostNames.foreignTo(request.rawHeaders) ?? (isWhole ? hostNames.foreignIn(target) : undefined)
    if (stranger !== undefined) return refuseStranger(stranger, request, response)
    request.url = isWhole ? originForm(target) : target
    const found = below(request.url)
    if (!found) {
      front.outside(request, response)
      return undefined
    }
    if (!fleet) return serveRoom(rooms.get(found.room), found, request, response)
    const serve: Serve = async (room) => serveRoom(room, found, request, response)
    return dispatch(fleet, found.room, request, response, serve)
  }

  function serveRoom(
    room: Room | undefined,
    found: Below,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> | undefined {
    if (!room && wantsPage(request)) {
      front.outside(request, response)
      return undefined
    }
    if (!room) {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(`{"error":"there is no room «${found.room}»"}\n`)
      return undefined
    }
    const elsewhere = pageUnderOneName(request, room.addresses.room)
    if (elsewhere !== undefined) {
      response.writeHead(307, { location: elsewhere }).end()
      return undefined
    }
    if (front.inside(room, request, response, found.path)) return undefined
    return room.handle(request, response, found.url)
  }

  const control = createControl({
    rooms,
    version,
    report,
    namesRealPerson,
    ...namesOfControl(options.controlHost, hostNames),
    ...(shared && { shared }),
  })
  const controlled: Serve = async (room, request, response) => {
    if (room && request.method !== 'GET') holdUntilKept(room, response)
    control(request as Request, response as Response)
  }
  function answerControl(request: IncomingMessage, response: ServerResponse): void {
    const room = controlledRoom(request.url ?? '/')
    if (!fleet || room === undefined) control(request as Request, response as Response)
    else
      dispatch(fleet, room, request, response, controlled).catch((problem: unknown) => {
        report(problem)
        response.destroy()
      })
  }

  const controlServer = createAnsweringServer(times, answerControl)
  const publicPort = await listen(publicServer, options.port, options.host)
  opened(publicPort)
  if (options.host === '127.0.0.1') await listen(sixthServer, publicPort, '::1').catch(() => undefined)
  const controlPort = await listen(controlServer, options.controlPort, options.controlHost).catch(
    async (error) => {
      await Promise.all([stop(publicServer), stop(sixthServer)])
      throw error
    },
  )

  return {
    async servePeer(peers, request, response) {
      const found = below(request.url ?? '/')
      const name = found?.room ?? controlledRoom(request.url ?? '/') ?? ''
      const serve: Serve = found ? async (room) => serveRoom(room, found, request, response) : controlled
      await dispatchFromPeer(peers, name, request, response, serve)
    },
    publicPort,
    controlPort,
    async close() {
      await Promise.all([stop(publicServer), stop(sixthServer), stop(controlServer)])
    },
  }
}
