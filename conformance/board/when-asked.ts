// The board, as a room knows it before anybody has looked at it.
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { whenAsked } from '../pages/when-asked.ts'

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
  const load = async () => (await import('./board.ts')).createBoard(report)
  return whenAsked({ links: boardLinks, isTheirs: isBoardPath, load }, report)
}
