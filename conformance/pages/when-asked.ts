// Pages of a room that are loaded at their first visit: the bench is up before the suite is read.
import type { RoomPages } from '#simulators/core/front/room-links.ts'

export interface PagesToLoad {
  readonly links: RoomPages['links']
  /** Of paths below the room. */
  readonly isTheirs: (path: string) => boolean
  readonly load: () => Promise<RoomPages>
}

/** @param report is told when the pages cannot be loaded, or fail. */
export function whenAsked(
  { links, isTheirs, load }: PagesToLoad,
  report: (problem: unknown) => void,
): RoomPages {
  let loaded: Promise<RoomPages> | undefined
  return {
    links,
    handle(room, request, response, path) {
      if (!isTheirs(path)) return false
      loaded ??= load()
      loaded
        .then((pages) => pages.handle(room, request, response, path))
        .catch((problem: unknown) => {
          report(problem)
          response.destroy()
        })
      return true
    },
  }
}
