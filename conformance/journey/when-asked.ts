// The journey's pages, loaded at their first visit: the bench is up before the suite is read.
import type { RoomPages } from '#simulators/core/front/room-links.ts'

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
  let journey: Promise<RoomPages> | undefined
  return {
    links: journeyLinks,
    handle(room, request, response, path) {
      if (!isJourneyPath(path)) return false
      journey ??= import('./pages.ts').then(({ createJourneyPages }) => createJourneyPages(report))
      journey
        .then((pages) => pages.handle(room, request, response, path))
        .catch((problem: unknown) => {
          report(problem)
          response.destroy()
        })
      return true
    },
  }
}
