// The board, loaded at its first visit: the bench is up before the suite is read.
import type { RoomPages } from '#simulators/core/front/room-links.ts'

export const boardLinks: RoomPages['links'] = [
  {
    path: '/board',
    text: { nb: 'Samsvarstavle', en: 'Conformance board' },
    about: {
      nb: 'For dem som utvikler EPJ-en. Se hva den gjør riktig, hva som er galt, og hva du kan prøve nå.',
      en: 'For those who develop the EPJ. See what it does right, what is wrong, and what to try next.',
    },
  },
]

export const isBoardPath = (path: string): boolean => path === '/board' || path.startsWith('/board/')

/** @param report is told when the board cannot be loaded, or fails. */
export function boardWhenAsked(report: (problem: unknown) => void): RoomPages {
  let board: Promise<RoomPages> | undefined
  return {
    links: boardLinks,
    handle(room, request, response, path) {
      if (!isBoardPath(path)) return false
      board ??= load(report)
      board
        .then((pages) => pages.handle(room, request, response, path))
        .catch((problem: unknown) => {
          report(problem)
          response.destroy()
        })
      return true
    },
  }
}

async function load(report: (problem: unknown) => void): Promise<RoomPages> {
  const { createBoard } = await import('./board.ts')
  return createBoard(report)
}
