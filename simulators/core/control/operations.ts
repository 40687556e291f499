// The operations of the control API.
import type { Room } from '../room/room.ts'
import { MAX_ROOMS, type RoomOrder, type Rooms } from '../room/rooms.ts'
import { admissionOperations } from './admission-operations.ts'
import { clockOperations } from './clock-operations.ts'
import { faultOperations } from './fault-operations.ts'
import { journalOperations } from './journal-operations.ts'
import { type ControlOperation, type InRoom, operation } from './operation.ts'
import { processOperations } from './process-operations.ts'
import { Refusal, read } from './reading.ts'
import { nothing, profileOrder, roomOrder } from './schemas.ts'
import { switchOperations } from './switch-operations.ts'

export interface SharedRooms {
  /** Undefined when there is one of this name already. */
  create(order: RoomOrder): Promise<Room | undefined>
  remove(name: string): Promise<void>
  /** Of rooms that other replicas own, too. */
  names(): Promise<readonly string[]>
}

export interface ControlParts {
  readonly rooms: Rooms
  /** How rooms come and go where several processes share them; absent: here and now. */
  readonly shared?: SharedRooms
  readonly version: string
  /** Whether a text holds a number that could be a living person's. */
  readonly namesRealPerson: (text: string) => boolean
  /** The OpenAPI document, for a caller that reached us at this address. */
  readonly document: (server: string) => object
}

export function controlOperations({
  rooms,
  shared,
  version,
  namesRealPerson,
  document,
}: ControlParts): readonly ControlOperation[] {
  const inRoom: InRoom = (use) => (request, response) => {
    const name = String(request.params['room'])
    const room = rooms.get(name)
    if (!room) throw new Refusal(404, `there is no room «${name}»`)
    return use(room, request, response)
  }

  return [
    operation('GET', '/health', 'How the bench is', { answer: 'Health' }, (_request, response) => {
      response.json({ status: 'ok', version, rooms: rooms.list().length })
    }),
    operation('GET', '/openapi.json', 'This description', { answer: 'OpenApi' }, (request, response) => {
      response.json(document(`http://${request.headers.host ?? 'localhost'}`))
    }),
    ...processOperations(),
    operation('GET', '/rooms', 'All rooms', { answer: 'Rooms' }, async (_request, response) => {
      const names = await shared?.names()
      const elsewhere = names?.filter((name) => !rooms.get(name))
      response.json({ rooms: rooms.list().map(show), ...(elsewhere && { elsewhere }) })
    }),
    operation(
      'POST',
      '/rooms',
      'Create a room',
      { body: 'RoomOrder', answer: 'Room', status: 201, refusals: [409, 429] },
      async (request, response) => {
        const { name, seed, profile } = read(request, roomOrder)
        if (namesRealPerson(name))
          throw new Refusal(400, 'the name may be a living person’s number; rooms are named otherwise')
        if (rooms.get(name)) throw new Refusal(409, `there is a room «${name}» already`)
        if (rooms.list().length >= MAX_ROOMS) throw new Refusal(429, `there are ${MAX_ROOMS} rooms already`)
        const order = { name, ...(seed !== undefined && { seed }), ...(profile && { profile }) }
        const room = shared ? await shared.create(order) : rooms.create(order)
        if (!room) throw new Refusal(409, `there is a room «${name}» already`)
        response.status(201).json(show(room))
      },
    ),
    operation(
      'GET',
      '/rooms/:room',
      'A room',
      { answer: 'Room' },
      inRoom((room, _request, response) => {
        response.json(show(room))
      }),
    ),
    operation(
      'PATCH',
      '/rooms/:room',
      'Change a room’s profile',
      { body: 'ProfileOrder', answer: 'Room' },
      inRoom((room, request, response) => {
        room.profile = read(request, profileOrder).profile
        room.journal.append({ type: 'mark', kind: 'profile', data: { profile: room.profile } })
        response.json(show(room))
      }),
    ),
    operation(
      'DELETE',
      '/rooms/:room',
      'Delete a room',
      { refusals: [409] },
      inRoom(async (room, _request, response) => {
        const { name } = room
        refuseRecorded(room)
        if (name === 'demo') throw new Refusal(409, 'the room «demo» always exists; reset it instead')
        if (shared) await shared.remove(name)
        else rooms.delete(name)
        response.status(204).end()
      }),
    ),
    operation(
      'POST',
      '/rooms/:room/reset',
      'Set a room back to what its seed gives',
      { body: 'Nothing', optional: true, answer: 'Room', refusals: [409] },
      inRoom((room, request, response) => {
        read(request, nothing)
        refuseRecorded(room)
        room.reset()
        response.json(show(room))
      }),
    ),
    ...journalOperations(inRoom),
    ...faultOperations(inRoom),
    ...clockOperations(inRoom),
    ...switchOperations(inRoom),
    ...admissionOperations(inRoom),
  ]
}

/** A journal that began anew in the middle of a file would decide nothing. */
function refuseRecorded({ name, isRecorded }: Room): void {
  if (isRecorded) throw new Refusal(409, `a run is recorded in the room «${name}»`)
}

function show(room: Room) {
  return {
    name: room.name,
    seed: room.seed,
    profile: room.profile,
    addresses: room.addresses,
    clock: room.clock.state(),
    journal: { ...room.journal.counters(), hash: room.journal.head().hash },
  }
}
