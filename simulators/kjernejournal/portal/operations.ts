// The portal, as far as an EPJ and the people behind it meet it.
import type { FidelityCard, Handler, Operation } from '#simulators/core/simulator.ts'
import { createCopied } from './copied.ts'
import { createConfirm, createConfirmationPage, FIRST_USE } from './first-use.ts'
import { createLogOut } from './log-out.ts'
import { createOpen } from './open.ts'
import type { PortalParts } from './parts.ts'
import { createDocumentPage, createTabPage } from './patient-pages.ts'
import { createPrintout } from './printout.ts'
import { TABS, tabCard } from './tabs.ts'
import { createUnlock } from './unlock.ts'
import { createWindowSize } from './window-size.ts'

const openCard: FidelityCard = {
  source: 'NHN’s sample client kjernejournal-innlogging-klient (link to hentpasient.html)',
  date: '2024-06-24',
  confidence: 'sample code',
  differences: [
    'What the portal does with code and verifier follows NHN’s sister portal MyHealth and PKCE.',
    'A code has one try: a wrong verifier burns it.',
    'Error pages are ours, and so are their status codes: AUT_105 400, or 403 for a page without a session; KJF-000011 400; AUT_002 410; AUT_000, AUT_101, AUT_104, AUT_108, KJF-000014, KJF-000017 and KJF-000022 403. Codes that begin with TB are ours; which the real portal shows for a used link (409), a wrong verifier (400) or a blocked address (403) is not public.',
    'Name and attributes of the cookie are ours (switch kjernejournal.portal-cookie).',
    'Browsers do not show the portal in a frame of a page elsewhere; what the real one sends about frames is not public (switch kjernejournal.portal-in-frame).',
    'The older link with a ticket, idprov and X-EPJ-System has the same page name here; what the real one is called is not public.',
    'With a ticket, X-EPJ-System must be there as a header or in the address; where both are, the header counts.',
    'The first-use confirmation of Kjernejournalforskriften is asked for when the variant first-use is ordered here.',
  ],
}

const firstUseCard: FidelityCard = {
  source: 'nhn.no: how to get access to Kjernejournal; NHN’s list Error codes and messages (KJF-000014)',
  date: '2024',
  confidence: 'invented',
  differences: [
    'That users confirm that they have read Kjernejournalforskriften is documented; page and wording are ours.',
    'Off until the variant first-use is ordered on kjernejournal.open-portal; then every user of the room is asked once, until the room is reset.',
    'Until then the patient’s pages answer 403 with KJF-000014; the session itself is opened as usual.',
  ],
}

const unlockCard: FidelityCard = {
  source:
    'Training portal kj-opplaering.nhn.no: restriction against health personnel; integration guide, headers',
  date: '2022',
  confidence: 'invented',
  differences: [
    'That a lock is opened with consent or in an emergency, and never on HPUNNTAK, is documented; address, form and answers are ours.',
    'Opening is written to the usage log with its ground.',
  ],
}

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
    'The real portal has no such call. Only the portal’s own page makes it, to measure the window and the screen (F.3), and again when the user comes back to the page: it closes when the session is over by then. What it asks by itself every 15 seconds meanwhile is not in the journal. Whether the real portal closes a page that nobody touches, and when, is not public.',
  ],
}

const copiedCard: FidelityCard = {
  source: 'Testbenk',
  date: '2026',
  confidence: 'invented',
  differences: [
    'The real portal has no such call. Only the portal’s own page makes it, to tell whether the EPJ’s browser lets the user copy.',
    'Om pasienten and Legemidler can be copied; where else the real portal lets the user copy is not public.',
  ],
}

export function portalOperations(parts: PortalParts, byTicket: Handler): readonly Operation[] {
  const at = (page: string) => `/kjernejournal/hpp-webapp/${page}`
  return [
    {
      id: 'kjernejournal.open-portal',
      method: 'GET',
      path: at('hentpasient.html'),
      title: 'Open the portal with a code',
      card: openCard,
      variants: [FIRST_USE],
      handle: createOpen(parts, byTicket),
    },
    ...TABS.map((tab) => ({
      id: tab.operation,
      method: 'GET' as const,
      path: at(tab.path),
      title: tab.title,
      card: tabCard(tab.differences),
      handle: createTabPage(parts, tab),
    })),
    {
      id: 'kjernejournal.portal-document',
      method: 'GET',
      path: at('pasient/dokumenter/:dokument'),
      title: 'One of the patient’s documents',
      card: tabCard(['A document is text on a page; the real ones are often PDF.']),
      handle: createDocumentPage(parts),
    },
    {
      id: 'kjernejournal.portal-print',
      method: 'GET',
      path: at('pasient/utskrift'),
      title: 'A version to print, as PDF',
      card: tabCard([
        'That the portal makes a PDF is documented; what is in it, and how it looks, is ours. Documents are listed, not printed.',
        'A journal that is restricted as a whole is opened first; restricted parts are named and left out.',
      ]),
      handle: createPrintout(parts),
    },
    {
      id: 'kjernejournal.unlock',
      method: 'POST',
      path: at('pasient/apne-sperring'),
      title: 'Open what the patient has restricted',
      card: unlockCard,
      handle: createUnlock(parts),
    },
    {
      id: 'kjernejournal.first-use',
      method: 'GET',
      path: at('bekreftelse'),
      title: 'Asks to confirm the regulation at first use',
      card: firstUseCard,
      handle: createConfirmationPage(parts),
    },
    {
      id: 'kjernejournal.confirm',
      method: 'POST',
      path: at('bekreftelse'),
      title: 'Confirm the regulation',
      card: firstUseCard,
      handle: createConfirm(parts),
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
    {
      id: 'kjernejournal.copied',
      method: 'POST',
      path: at('kopiert'),
      title: 'Tell that something was copied',
      card: copiedCard,
      handle: createCopied(parts),
    },
  ]
}
