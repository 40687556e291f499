// Pages of a room that somebody outside the simulators adds, and the ways to them.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Room } from '../room/room.ts'
import type { Language } from '../simulator.ts'

/** Pages of a room that somebody outside the simulators adds: a path below the room, and a link on its page. */
export interface RoomPages {
  readonly links: readonly RoomLink[]
  /** True when the path is one of its pages, and has been answered. */
  handle(room: Room, request: IncomingMessage, response: ServerResponse, path: string): boolean
}

export interface RoomLink {
  readonly path: string
  readonly text: Readonly<Record<Language, string>>
  /** For whom it is, and what it leads to: it then stands among the ways in, on the front page too. */
  readonly about?: Readonly<Record<Language, string>>
}

/** What somebody comes for, each with the page that is the place for it. */
export function waysIn(links: readonly RoomLink[], room: string, language: Language) {
  return links.flatMap(({ path, text, about }) =>
    about === undefined ? [] : [{ href: `/r/${room}${path}`, text: text[language], about: about[language] }],
  )
}
