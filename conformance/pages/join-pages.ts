// Several sets of room pages as one: the first that knows a path answers it.
import type { RoomPages } from '#simulators/core/front/room-links.ts'

export function joinPages(...all: readonly RoomPages[]): RoomPages {
  return {
    links: all.flatMap(({ links }) => links),
    handle: (room, request, response, path) =>
      all.some((pages) => pages.handle(room, request, response, path)),
  }
}
