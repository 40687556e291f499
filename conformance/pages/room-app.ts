// The pages that the suite puts into rooms: an application of its own in each room, made when it is first asked for.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Express, Request, Response } from 'express'
import type { Room } from '#simulators/core/room/room.ts'

export type AnswerInRoom = (room: Room, request: IncomingMessage, response: ServerResponse) => void

/** @param make an application, which is kept for as long as its room is. */
export function appPerRoom(make: (room: Room) => Express): AnswerInRoom {
  const apps = new WeakMap<Room, Express>()
  return (room, request, response) => {
    const app = apps.get(room) ?? make(room)
    apps.set(room, app)
    app(request as Request, response as Response)
  }
}
