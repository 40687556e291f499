// The journey's pages, as a room knows them before anybody has looked at them.
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { whenAsked } from '../pages/when-asked.ts'

export const journeyLinks: RoomPages['links'] = [
  {
    path: '/journey',
    text: { nb: 'Innføring for kommunen', en: 'The municipality’s introduction' },
    about: {
      nb: 'For prosjektledere. Se hva som er gjort, og hva som gjenstår før oppstart, i begge sjekklistene.',
      en: 'For project leaders. See what is done, and what is left before the start, in both checklists.',
    },
  },
]

export const isJourneyPath = (path: string): boolean => path === '/journey' || path.startsWith('/journey/')

/** @param report is told when the pages cannot be loaded, or fail. */
export function journeyWhenAsked(report: (problem: unknown) => void): RoomPages {
  const load = async () => (await import('./pages.ts')).createJourneyPages(report)
  return whenAsked({ links: journeyLinks, isTheirs: isJourneyPath, load }, report)
}
