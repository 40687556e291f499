// A room's clock.
import type { Request } from 'express'
import type { Room } from '../room/room.ts'
import { type ControlOperation, type InRoom, operation } from './operation.ts'
import { read } from './reading.ts'
import { clockAdvance, clockSet, nothing, type SchemaName } from './schemas.ts'

const looks = new WeakMap<Room, number>()

/** How many times somebody has asked what a room's clock says. */
export const clockLooks = (room: Room): number => looks.get(room) ?? 0

export function clockOperations(inRoom: InRoom): readonly ControlOperation[] {
  const moves = (
    action: string,
    title: string,
    body: SchemaName,
    move: (room: Room, request: Request) => void | Promise<void>,
  ) =>
    operation(
      'POST',
      `/rooms/:room/clock/${action}`,
      title,
      { body, answer: 'Clock', ...(body === 'Nothing' && { optional: true }) },
      inRoom(async (room, request, response) => {
        await move(room, request)
        room.journal.append({ type: 'mark', kind: 'clock', data: { action, ...room.clock.state() } })
        response.json(room.clock.state())
      }),
    )
  return [
    operation(
      'GET',
      '/rooms/:room/clock',
      'A room’s clock',
      { answer: 'Clock' },
      inRoom((room, _request, response) => {
        looks.set(room, clockLooks(room) + 1)
        response.json(room.clock.state())
      }),
    ),
    moves('freeze', 'Let the clock stand', 'Nothing', (room, request) => {
      read(request, nothing)
      room.clock.freeze()
    }),
    moves('resume', 'Let the clock go on', 'Nothing', (room, request) => {
      read(request, nothing)
      room.clock.resume()
    }),
    moves('set', 'Set the clock to a moment', 'ClockSet', (room, request) => {
      room.clock.set(Date.parse(read(request, clockSet).at))
    }),
    moves('advance', 'Let time pass at once', 'ClockAdvance', (room, request) =>
      room.clock.advance(read(request, clockAdvance).seconds * 1000),
    ),
  ]
}
