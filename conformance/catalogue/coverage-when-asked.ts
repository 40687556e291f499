// The page of the catalogue, as a room knows it before anybody has looked at it.
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { whenAsked } from '../pages/when-asked.ts'

export const coverageLinks: RoomPages['links'] = [
  {
    path: '/coverage',
    text: { nb: 'Hvem vurderer hvert krav', en: 'Who judges each requirement' },
    about: {
      nb: 'For deg som skal stole på resultatet. Se hva sjekkene avgjør, hva et menneske må vurdere, og hva ingen vurderer ennå.',
      en: 'For whoever is to trust the result. See what the checks decide, what a person must judge, and what nobody judges yet.',
    },
  },
]

export const isCoveragePath = (path: string): boolean => path === '/coverage'

/** @param report is told when the page cannot be loaded. */
export function coverageWhenAsked(suiteVersion: string, report: (problem: unknown) => void): RoomPages {
  const load = async () => (await import('./coverage-room-page.ts')).createCoveragePage(suiteVersion, report)
  return whenAsked({ links: coverageLinks, isTheirs: isCoveragePath, load }, report)
}
