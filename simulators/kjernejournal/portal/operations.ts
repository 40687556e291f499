// The portal, as far as an EPJ and the people behind it meet it.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { createLogOut } from './log-out.ts'
import { createOpen } from './open.ts'
import type { PortalParts } from './parts.ts'
import { createPatientPage } from './patient-pages.ts'
import { createWindowSize } from './window-size.ts'

const openCard: FidelityCard = {
  source: 'NHN’s sample client kjernejournal-innlogging-klient (link to hentpasient.html)',
  date: '2024-06-24',
  confidence: 'sample code',
  differences: [
    'What the portal does with code and verifier follows NHN’s sister portal MyHealth and PKCE.',
    'A code has one try: a wrong verifier burns it. Error pages and their status codes are ours.',
    'Name and attributes of the cookie are ours.',
    'The older integration with a ticket in the address is not simulated: it gets an error page that says so.',
    'The first-use confirmation of Kjernejournalforskriften is not simulated.',
  ],
}

const pageCard = (differences: readonly string[]): FidelityCard => ({
  source: 'Helsedirektoratet: content and functions of Kjernejournal; training portal kj-opplaering.nhn.no',
  date: '2022',
  confidence: 'invented',
  differences: [
    ...differences,
    'Look and wording are ours; of the real tabs, two are shown.',
    'A patient with blocked address, or who has blocked the health worker, is refused here and not before.',
    'A restricted journal is locked on the ground UNNTAK; the real portal asks for another ground on the spot.',
  ],
})

const logOutCard: FidelityCard = {
  source: 'NHN’s sample client: the address is built there and never called',
  date: '2024-06-24',
  confidence: 'invented',
  differences: ['Logging out here ends the session: a later refresh is answered with 410.'],
}

const windowCard: FidelityCard = {
  source: 'Testbenk',
  date: '2026',
  confidence: 'invented',
  differences: [
    'The real portal has no such call. Only the portal’s own page makes it, to measure the window (F.3).',
  ],
}

export function portalOperations(parts: PortalParts): readonly Operation[] {
  const at = (page: string) => `/kjernejournal/hpp-webapp/${page}`
  return [
    {
      id: 'kjernejournal.open-portal',
      method: 'GET',
      path: at('hentpasient.html'),
      title: 'Open the portal with a code',
      card: openCard,
      handle: createOpen(parts),
    },
    {
      id: 'kjernejournal.portal-page',
      method: 'GET',
      path: at('pasient'),
      title: 'The patient’s overview',
      card: pageCard(['Gathers what the real portal spreads over more tabs.']),
      handle: createPatientPage(parts, 'overview'),
    },
    {
      id: 'kjernejournal.portal-critical',
      method: 'GET',
      path: at('pasient/kritisk-informasjon'),
      title: 'The patient’s critical information',
      card: pageCard(['Read only.']),
      handle: createPatientPage(parts, 'critical'),
    },
    {
      id: 'kjernejournal.log-out',
      method: 'GET',
      path: at('loggut'),
      title: 'Log out of the portal',
      card: logOutCard,
      handle: createLogOut(parts),
    },
    {
      id: 'kjernejournal.window',
      method: 'POST',
      path: at('vindu'),
      title: 'Tell the size of the window',
      card: windowCard,
      handle: createWindowSize(parts),
    },
  ]
}
